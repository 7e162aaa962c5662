using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>OND-07: a start that is not complete in three seconds is failed, and the rule starts the next one.
/// </summary>
internal sealed class FailsStartsImpatiently(ITunnelEngine inner) : TickingWrapper(inner)
{
    private static readonly Duration _patience = Duration.FromSeconds(3);

    private bool _gone;

    public override Deadline? NextDeadline => _gone ? null : base.NextDeadline;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (_gone) return;
        if (happening is TunnelEvent.StartTunnel)
            Timer = new Deadline(ClockKind.Uptime, now.Uptime + _patience, "start takes too long");
        base.Handle(happening, now, host);
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

    protected override ITunnelHost Wrap(ITunnelHost host) => new ListeningHost(this, host);

    protected override void Tick(Deadline due, in ClockReading now, ITunnelHost host)
    {
        _gone = true;
        host.CompleteStart("the start took too long");
    }

    private sealed class ListeningHost(FailsStartsImpatiently bug, ITunnelHost host) : HostWrapper(host)
    {
        public override void CompleteStart(string? error)
        {
            bug.Timer = null;
            base.CompleteStart(error);
        }
    }
}
