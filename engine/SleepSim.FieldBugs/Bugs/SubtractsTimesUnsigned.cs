using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>CLK-10: how long ago something was is computed without a sign, from times of day.</summary>
internal sealed class SubtractsTimesUnsigned(ITunnelEngine inner) : EngineWrapper(inner)
{
    private ulong _last;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        NoteTime(now);
        base.Handle(happening, now, host);
    }

    public override void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        NoteTime(now);
        base.ReceiveDatagram(socket, datagram, from, now, host);
    }

    public override void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        NoteTime(now);
        base.SendPacket(packet, now, host);
    }

    private void NoteTime(in ClockReading now) => _last += checked((ulong)now.Wall.Nanoseconds - _last);
}
