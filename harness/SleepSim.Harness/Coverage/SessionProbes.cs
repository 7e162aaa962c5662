using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>The probes of the session: starts, stops, settings, callbacks, and the provider's process.</summary>
internal sealed class SessionProbes(CoverageBits reached, CoverageState state)
{
    // Nanoseconds; a network switched in sleep shows within it.
    private const long AfterWake = 10_000_000_000;

    private long _operationAt = -1;

    public void Look(StatusChanged status)
    {
        if (status.To != VpnStatus.Disconnecting) return;
        if (status.Why == "Sleep") Mark(ProbeId.StopForSleep);
        if (status.From == VpnStatus.Connecting && state.Session == SessionState.PreparingNetwork)
            Mark(ProbeId.StopBeforeLaunch);
        if (status.From == VpnStatus.Reasserting && state.Session == SessionState.Stopping)
            Mark(ProbeId.StopWhileReasserting);
        if (status.Why is "ConnectionFailed" or "IdleTimeout" && !IsAsked(status.At)) LookAtDeadline(status.From);
    }

    /// <summary>An operation of the scenario begins.</summary>
    public void LookAtOperation(long now) => _operationAt = now;

    public void Look(SessionStateChanged session)
    {
        if (session.To == SessionState.Disposing && state is { Session: SessionState.Stopping, StopComplete: false })
            Mark(ProbeId.StopTimedOut);
    }

    public void Look(StartRequested start)
    {
        if (start.Answer == StartAnswer.Accepted && state.AboutToSleep) Mark(ProbeId.StartBeforeSleep);
        if (start.Cause == StartCause.OnDemand && state.Session == SessionState.Disposing)
            Mark(ProbeId.OnDemandWhileDisposing);
        ProbeId? refusal = start.Answer switch
        {
            StartAnswer.Disconnecting => ProbeId.StartWhileDisconnecting,
            StartAnswer.Sleeping => ProbeId.StartRefusedBeforeSleep,
            StartAnswer.TooSoon => ProbeId.StartTooSoon,
            StartAnswer.Paused => ProbeId.StartWhilePaused,
            StartAnswer.NoNetwork => ProbeId.StartWithoutNetwork,
            _ => null,
        };
        if (refusal is { } probe) Mark(probe);
    }

    public void LookAtCreation()
    {
        if (state.Power == PowerState.DarkWake) Mark(ProbeId.StartInDarkWake);
    }

    public void Look(SettingsInForce settings)
    {
        if (settings.Request > 0 && (state.StopTold || state.Session == SessionState.Disposing))
            Mark(ProbeId.SettingsAfterStop);
    }

    public void Look(ProviderEnded ended)
    {
        if (ended.How is "memory limit" or "jetsam") Mark(ProbeId.KilledForMemory);
        if (state.Status == VpnStatus.Connecting) Mark(ProbeId.KilledWhileStarting);
        if (state.Status == VpnStatus.Reasserting) Mark(ProbeId.KilledWhileReasserting);
        if (state.AboutToSleep) Mark(ProbeId.KilledBeforeSleep);
    }

    public void Look(CallbackFaulted fault)
    {
        ProbeId? probe = (fault.Callback, fault.Fault) switch
        {
            ("Start", "Lost") => ProbeId.StartCallbackLost,
            ("Sleep", "Lost") => ProbeId.SleepCallbackLost,
            ("Wake", "Lost") => ProbeId.WakeCallbackLost,
            ("Wake", "Late") => ProbeId.WakeCallbackLate,
            ("Path", "Lost") => ProbeId.PathCallbackLost,
            ("Settings", "Lost") => ProbeId.SettingsNeverCompleted,
            _ => null,
        };
        if (probe is { } one) Mark(one);
    }

    public void Look(RuleMatched rule)
    {
        if (rule.Action == "Disconnect" && rule.At - state.AwakeSince <= AfterWake) Mark(ProbeId.ForbiddenAfterWake);
    }

    public void LookAtPacket(Route route, long now)
    {
        if (route == Route.Tunnel && state is { Untold: true, Power: not PowerState.Asleep } && now > state.AwakeSince)
            Mark(ProbeId.PacketBeforeWake);
        if (route == Route.Blocked && state.Status == VpnStatus.Connecting) Mark(ProbeId.BlockedWhileConnecting);
        if (route == Route.Physical && state.Wished) Mark(ProbeId.OutsideWhileWished);
    }

    // The system stops by itself at a deadline; at other times because the scenario says so, or for having overslept.
    private bool IsAsked(long now) => now == _operationAt || now == state.AwakeSince;

    private void LookAtDeadline(VpnStatus from)
    {
        if (from == VpnStatus.Connecting) Mark(ProbeId.StartTimedOut);
        if (from == VpnStatus.Reasserting) Mark(ProbeId.ReassertingTooLong);
    }

    private void Mark(ProbeId probe) => reached.Set((int)probe);
}
