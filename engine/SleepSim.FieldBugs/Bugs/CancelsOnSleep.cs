using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>ERL-10: the tunnel is taken down for the sleep, and nobody remembers that it was wanted.</summary>
internal sealed class CancelsOnSleep(ITunnelEngine inner) : EngineWrapper(inner)
{
    private bool _gone;

    public override Deadline? NextDeadline => _gone ? null : base.NextDeadline;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (_gone) return;
        base.Handle(happening, now, host);
        if (happening is not TunnelEvent.Sleep) return;
        _gone = true;
        host.CancelTunnel("the machine sleeps");
    }

    public override void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        if (!_gone) base.SendPacket(packet, now, host);
    }

    public override void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        if (!_gone) base.ReceiveDatagram(socket, datagram, from, now, host);
    }
}
