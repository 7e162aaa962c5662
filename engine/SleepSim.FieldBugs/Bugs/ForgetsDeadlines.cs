using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>RAC-09: from the first sleep on, events and packets are queued for a deadline that is never asked
/// for.</summary>
internal sealed class ForgetsDeadlines(ITunnelEngine inner) : EngineWrapper(inner)
{
    private bool _slept;

    public override Deadline? NextDeadline => _slept ? null : base.NextDeadline;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (_slept && happening is TunnelEvent.Wake or TunnelEvent.PathChanged or TunnelEvent.DeadlineReached) return;
        base.Handle(happening, now, host);
        _slept |= happening is TunnelEvent.Sleep;
    }

    public override void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        if (!_slept) base.SendPacket(packet, now, host);
    }
}
