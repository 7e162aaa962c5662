using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>The start of a tunnel: settings first, then, where the policy says so, the gateway's answer (L1).</summary>
internal sealed class TunnelStart(RecoveryPolicy policy)
{
    private Duration? _settingsDue;
    private Duration? _due;

    /// <summary>The start was completed.</summary>
    public bool Complete { get; private set; }

    /// <summary>The gateway answered at least once.</summary>
    public bool Answered { get; set; }

    public (Duration At, string Reason)? NextDeadline
    {
        get
        {
            if (Complete) return null;
            if (_settingsDue is { } settings) return (settings, "settings patience");
            return _due is { } due ? (due, "start patience") : null;
        }
    }

    public void Begin(Duration now)
    {
        _settingsDue = now + policy.SettingsPatience;
        if (policy.Recovers) _due = now + policy.StartPatience;
    }

    public void SettingsApplied() => _settingsDue = null;

    /// <summary>Settings are on their way, and there is patience left to wait for them.</summary>
    public bool SettingsPending(Duration now) => _settingsDue is { } due && due > now;

    /// <summary>True exactly once: when the start is to be completed now.</summary>
    public bool Completes(Duration now)
    {
        if (Complete) return false;
        if (_settingsDue <= now) _settingsDue = null;
        if (_settingsDue is not null) return false;
        bool patient = policy.StartWaitsForHandshake && !Answered && !(_due <= now);
        Complete = !patient;
        return Complete;
    }
}
