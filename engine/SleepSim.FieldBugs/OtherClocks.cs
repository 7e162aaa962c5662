using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>An engine that sees one clock where there are two: uptime and continuous both show what the real one
/// does.</summary>
internal abstract class OtherClocks(ITunnelEngine inner, ClockKind real) : EngineWrapper(inner)
{
    public override Deadline? NextDeadline =>
        base.NextDeadline is { Clock: not ClockKind.Wall } deadline
            ? deadline with { Clock = real }
            : base.NextDeadline;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host) =>
        base.Handle(happening, See(now), host);

    public override void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host) =>
        base.ReceiveDatagram(socket, datagram, from, See(now), host);

    public override void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host) =>
        base.SendPacket(packet, See(now), host);

    private ClockReading See(in ClockReading now) => now with { Uptime = now[real], Continuous = now[real] };
}
