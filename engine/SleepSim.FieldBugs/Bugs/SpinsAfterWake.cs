using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>PTH-08: after a wake the loop is always ready to go on.</summary>
internal sealed class SpinsAfterWake(ITunnelEngine inner) : EngineWrapper(inner)
{
    private bool _woke;
    private Duration _now;

    public override Deadline? NextDeadline =>
        _woke ? new Deadline(ClockKind.Uptime, _now, "routing socket readable") : base.NextDeadline;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        _woke |= happening is TunnelEvent.Wake;
        _now = now.Uptime;
        base.Handle(happening, now, host);
    }

    public override void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        _now = now.Uptime;
        base.SendPacket(packet, now, host);
    }

    public override void ReceiveDatagram(
        SocketId socket,
        ReadOnlySpan<byte> datagram,
        System.Net.IPEndPoint from,
        in ClockReading now,
        ITunnelHost host)
    {
        _now = now.Uptime;
        base.ReceiveDatagram(socket, datagram, from, now, host);
    }
}
