using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>The probes of what an engine is told, and when.</summary>
internal sealed class ToldProbes(CoverageBits reached, CoverageState state)
{
    // Nanoseconds.
    private const long Right = 5_000_000_000;

    private long _pathToldAt = -1;

    public void Look(EngineEvent happening, EngineTold told)
    {
        switch (happening)
        {
            case EngineEvent.Deadline:
                if (Unaware) Mark(ProbeId.TimerBeforeWake);
                break;
            case EngineEvent.PathFound or EngineEvent.PathLost:
                LookAtPath(told);
                break;
            case EngineEvent.Sleep:
                LookAtSleep(told.At);
                break;
            case EngineEvent.Wake:
                LookAtWake(told.At);
                break;
            case EngineEvent.Start:
                if (state.StartTold) Mark(ProbeId.StartToldTwice);
                break;
            case EngineEvent.Stop:
                LookAtStop(told.At);
                break;
            case EngineEvent.AppMessage:
                if (!state.StartComplete) Mark(ProbeId.MessageWhileStarting);
                break;
            case EngineEvent.NameNotFound:
                Mark(ProbeId.NameNotFound);
                break;
            default:
                break;
        }
    }

    private bool Unaware => state is { Untold: true, Power: not PowerState.Asleep };

    private void LookAtPath(EngineTold told)
    {
        if (told.At == _pathToldAt) Mark(ProbeId.TwoPathsAtOnce);
        _pathToldAt = told.At;
        if (state.WakeToldAt == told.At) Mark(ProbeId.WakeAndPathAtOnce);
        if (told.Detail.Contains(" utun", StringComparison.Ordinal)) Mark(ProbeId.OwnPathTold);
        if (Unaware) Mark(ProbeId.PathBeforeWake);
        if (state.Quiet) Mark(ProbeId.PathWhileQuiet);
        if (state is { StartTold: true, StartComplete: false }) Mark(ProbeId.PathDuringStart);
        if (state.Handshaking(told.At)) Mark(ProbeId.PathDuringHandshake);
    }

    private void LookAtSleep(long now)
    {
        if (Unaware) Mark(ProbeId.SleepToldAfterWake);
        if (!state.StartComplete) Mark(ProbeId.SleepDuringStart);
        if (state.Handshaking(now)) Mark(ProbeId.SleepWhileHandshaking);
        if (state.Status == VpnStatus.Reasserting) Mark(ProbeId.SleepWhileReasserting);
        if (now - state.WakeToldAt <= Right) Mark(ProbeId.SleepRightAfterWake);
    }

    private void LookAtWake(long now)
    {
        if (now == _pathToldAt) Mark(ProbeId.WakeAndPathAtOnce);
        if (!state.Satisfied) Mark(ProbeId.WakeBeforePath);
        if (state is { WakeToldLast: true, Untold: false }) Mark(ProbeId.WakeToldTwice);
    }

    private void LookAtStop(long now)
    {
        if (!state.StartComplete) Mark(ProbeId.StopWhileStarting);
        if (state.Handshaking(now)) Mark(ProbeId.StopWhileHandshaking);
        if (state.Quiet) Mark(ProbeId.StopAfterSleepTold);
    }

    private void Mark(ProbeId probe) => reached.Set((int)probe);
}
