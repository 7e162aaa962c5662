using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>Tells the system whether the tunnel re-establishes itself. A system stops a tunnel that does so for too
/// long, after a time that is not publicly known, and with it go its routes (L33): so a tunnel that has not given up
/// says anew from time to time that it is at it.</summary>
internal sealed class ReassertingSignal(bool renews)
{
    // Half of the shortest limit that facts.md, section 10, thinks possible, less a margin.
    private static readonly Duration RenewAfter = Duration.FromSeconds(25);

    private bool _on;
    private Duration _since;
    private Duration? _sofar;

    public (Duration At, string Reason)? NextDeadline =>
        _on && renews ? (_since + RenewAfter, "reasserting said anew") : null;

    /// <summary>The machine is about to sleep, and the system's timer with it.</summary>
    public void Pause(Duration now) => _sofar = now - _since;

    /// <summary>The machine woke.</summary>
    public void Resume(Duration now)
    {
        _since = now - (_sofar ?? Duration.Zero);
        _sofar = null;
    }

    public void Report(bool reasserting, Duration now, ITunnelHost host)
    {
        if (reasserting != _on)
        {
            _on = reasserting;
            _since = now;
            host.SetReasserting(reasserting);
        }
        else if (_on && renews && now - _since >= RenewAfter)
        {
            _since = now;
            host.Reached(RecoveryPlaces.ReassertedAnew);
            host.SetReasserting(false);
            host.SetReasserting(true);
        }
    }
}
