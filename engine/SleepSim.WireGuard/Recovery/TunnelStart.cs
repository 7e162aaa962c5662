using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>The start of a tunnel: settings first, then, where the policy says so, the gateway's answer (L1).</summary>
/// <param name="policy">How the engine recovers.</param>
/// <param name="calls">Whether there is a peer that can be called; one that only waits to be called is up as soon as
/// it listens.</param>
internal sealed class TunnelStart(RecoveryPolicy policy, bool calls)
{
    // Settings that come into force after the stop stay (LIF-02); the system waits 20 s for it (L9), and in some of
    // them the process may not be let run.
    private static readonly Duration StopWaits = Duration.FromSeconds(8);

    private bool _settingsUnderWay;
    private Duration _now;
    private Duration _uptime;

    // In time awake: asleep, the system works on no settings.
    private Duration? _settingsDue;
    private Duration? _due;

    /// <summary>The start was asked for.</summary>
    public bool Begun { get; private set; }

    /// <summary>The start was completed.</summary>
    public bool Complete { get; private set; }

    /// <summary>The gateway answered at least once.</summary>
    public bool Answered { get; set; }

    public (Duration At, string Reason)? NextDeadline
    {
        get
        {
            if (_settingsDue is { } settings) return (_now + (settings - _uptime), "settings patience");
            if (Complete) return null;
            return _due is { } due ? (due, "start patience") : null;
        }
    }

    /// <summary>Settings are on their way, and there is patience left to wait for them.</summary>
    public bool SettingsPending => _settingsDue > _uptime;

    /// <summary>Time has passed.</summary>
    /// <param name="now">By the policy's clock.</param>
    /// <param name="uptime">In time awake.</param>
    public void Pass(Duration now, Duration uptime) => (_now, _uptime) = (now, uptime);

    public void Begin()
    {
        Begun = true;
        _settingsUnderWay = true;
        _settingsDue = _uptime + policy.SettingsPatience;
        if (policy.Recovers) _due = _now + policy.StartPatience;
    }

    public void SettingsApplied()
    {
        _settingsUnderWay = false;
        _settingsDue = null;
    }

    /// <summary>The tunnel is to stop: with settings on their way, not at once.</summary>
    public void StopAfterSettings()
    {
        if (_settingsUnderWay) _settingsDue = _uptime + StopWaits;
    }

    /// <summary>True exactly once: when the start is to be completed now.</summary>
    public bool Completes(ITunnelHost host)
    {
        // A start that is told twice may wait for settings when it is long complete (L21, L37).
        if (_settingsDue <= _uptime)
        {
            _settingsDue = null;
            host.Reached(RecoveryPlaces.SettingsGivenUp);
        }

        if (Complete || _settingsDue is not null) return false;
        bool unanswered = calls && policy.StartWaitsForHandshake && !Answered;
        Complete = !unanswered || _due <= _now;
        if (Complete && unanswered) host.Reached(RecoveryPlaces.GatewayGivenUp);
        return Complete;
    }
}
