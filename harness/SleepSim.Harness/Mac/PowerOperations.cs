using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>Plays what happens to the machine's power and to its wall clock.</summary>
internal sealed class PowerOperations(
    TraceStream trace, PowerManager power, MachineTimers timers, Duration linger)
{
    private Step? _sleep;

    /// <summary>False when the operation is of another kind.</summary>
    public bool Begin(Step step)
    {
        switch (step.Operation)
        {
            case Sleep sleep:
                _sleep = step;
                power.AnnounceSleep(sleep.Reason, sleep.Linger?.ToDuration() ?? linger, sleep.Depth);
                return true;
            case DarkWake wake:
                power.WakeDarkly(wake.Reason);
                return true;
            case AbortedSleep sleep:
                power.AnnounceAbortedSleep(sleep.Reason);
                return true;
            case WallClockJump jump:
                SetWallClock(jump);
                return true;

            // What they do to a sleep stands in the timeline as it is played.
            case LidClosed or PowerSourceChange:
                return true;
            default:
                return false;
        }
    }

    /// <summary>False when the operation is of another kind.</summary>
    public bool End(Step step)
    {
        switch (step.Operation)
        {
            case Sleep:
                EndSleep(step);
                return true;
            case DarkWake wake:
                EndDarkWake(wake);
                return true;
            case AbortedSleep:
                power.WakeFully("sleep was called off");
                return true;
            case WallClockJump or LidClosed or PowerSourceChange:
                return true;
            default:
                return false;
        }
    }

    // A promotion may have ended this sleep before its time.
    private void EndSleep(Step sleep)
    {
        if (!ReferenceEquals(_sleep, sleep)) return;
        _sleep = null;
        power.WakeFully("user");
    }

    private void EndDarkWake(DarkWake wake)
    {
        if (_sleep is null) return;
        if (wake.Then == AfterDarkWake.Sleep)
        {
            power.AnnounceSleep(wake.Reason, Duration.Zero);
            return;
        }

        _sleep = null;
        power.WakeFully(wake.Reason);
    }

    private void SetWallClock(WallClockJump jump)
    {
        Duration by = jump.Direction == ClockDirection.Back
            ? Duration.Zero - jump.By.ToDuration()
            : jump.By.ToDuration();
        timers.Clocks.SetWall(by);
        timers.WallClockSet();
        trace.Emit(new WallClockSet(trace.Now, by.Nanoseconds));
    }
}
