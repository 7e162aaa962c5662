using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>Why rules do not start the tunnel although one matches: they rest since the user stopped it (D13), or it
/// ended just now (D16). There is no other backoff, so storms are possible (D16, D17).</summary>
internal sealed class OnDemandRest(HostProfile host, SystemClocks clocks)
{
    private readonly Duration _gap = host.OnDemandGap.ToDuration();
    private bool _paused;
    private Duration? _endedAt;

    /// <summary>What a start by a rule is answered; null when nothing stands against it.</summary>
    public StartAnswer? Refusal
    {
        get
        {
            if (_paused) return StartAnswer.Paused;
            bool tooSoon = _endedAt is { } ended && clocks.Read().Uptime - ended < _gap;
            return tooSoon ? StartAnswer.TooSoon : null;
        }
    }

    public void UserStopped() => _paused = host.OnDemandPause != OnDemandPause.Off;

    /// <summary>A start ends the pause, whoever asked for it (D14).</summary>
    public void Started() => _paused = false;

    public void TunnelEnded() => _endedAt = clocks.Read().Uptime;

    /// <summary>The primary network changed, or the machine woke, if only darkly (D13).</summary>
    public void NetworkChangedOrWoke() => _paused &= host.OnDemandPause == OnDemandPause.UntilReboot;
}
