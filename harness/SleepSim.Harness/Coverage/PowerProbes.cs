using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>The probes of sleeping, waking and clocks.</summary>
internal sealed class PowerProbes(CoverageBits reached, CoverageState state)
{
    // Nanoseconds.
    private const long AtOnce = 3_000_000_000;
    private const long RekeyAfter = 120_000_000_000;
    private const long RejectAfter = 180_000_000_000;
    private const long ZeroedAfter = 540_000_000_000;

    private long _darkSince;
    private bool _usable;
    private bool _usedInDarkWake;

    public void Look(PowerChanged power)
    {
        if (power.State == PowerState.Asleep) LookAtSleep(power.At);
        else if (state.Power == PowerState.Asleep) LookAtWake(power);
        else if (state.Power == PowerState.DarkWake && power.State == PowerState.FullWake) LookAtPromotion(power.At);
    }

    public void LookAtAnnouncement()
    {
        if (state.Session == SessionState.Stopping) Mark(ProbeId.SleepWhileStopping);
    }

    public void LookAtCancelling()
    {
        if (state.Quiet) Mark(ProbeId.SleepCalledOff);
    }

    public void Look(WallClockSet clock)
    {
        if (state.Handshaking(clock.At)) Mark(ProbeId.ClockSetWhileHandshaking);
        if (state.Status != VpnStatus.Connected) return;
        Mark(clock.By < 0 ? ProbeId.ClockBackWhileConnected : ProbeId.ClockForwardWhileConnected);
    }

    public void Look(NetworkUsable usable)
    {
        _usable = usable.Usable;
        _usedInDarkWake |= _usable;
    }

    private void LookAtSleep(long now)
    {
        if (state.Status == VpnStatus.Connecting) Mark(ProbeId.AsleepDuringStart);
        if (state is { Living: true, SettingsUnderWay: true }) Mark(ProbeId.AsleepBeforeSettings);
        if (state is { Quiet: true, Ready: false, StopTold: false }) Mark(ProbeId.SleepBeforeReady);
        if (state.Power != PowerState.DarkWake) return;
        if (state.Handshaking(now)) Mark(ProbeId.DarkWakeTooShort);
        if (!_usedInDarkWake) Mark(ProbeId.DarkWakeOffline);
    }

    private void LookAtWake(PowerChanged power)
    {
        if (power.State == PowerState.DarkWake)
        {
            _darkSince = power.At;
            _usedInDarkWake = _usable;
            if (state.Status is VpnStatus.Connected or VpnStatus.Reasserting) Mark(ProbeId.DarkWakeWhileUp);
        }

        if (state is not { Living: true, SessionAt: { } made }) return;
        long before = state.AsleepSince - made;
        long after = power.At - made;
        if (after < RekeyAfter) Mark(ProbeId.SessionSurvivedSleep);
        if (before < RekeyAfter && after >= RekeyAfter) Mark(ProbeId.RekeyDueInSleep);
        if (before < RejectAfter && after >= RejectAfter) Mark(ProbeId.SessionOutlivedBySleep);
        if (before < ZeroedAfter && after >= ZeroedAfter) Mark(ProbeId.KeysOutlivedBySleep);
    }

    private void LookAtPromotion(long now)
    {
        if (now - _darkSince <= AtOnce) Mark(ProbeId.DarkWakePromoted);
        if (state.Handshaking(now)) Mark(ProbeId.DarkWakePromotedWhileHandshaking);
    }

    private void Mark(ProbeId probe) => reached.Set((int)probe);
}
