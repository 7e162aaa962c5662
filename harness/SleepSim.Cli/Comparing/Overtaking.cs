using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>Whether a recovery that did not end had as much time as the rules allow for one. When it had not, because
/// the next sleep or the end came first, it says nothing about an engine.</summary>
internal static class Overtaking
{
    /// <summary>Whether it was overtaken.</summary>
    /// <param name="scenario">The scenario as run.</param>
    /// <param name="end">When the run was over, in nanoseconds.</param>
    /// <param name="recovery">The recovery.</param>
    public static bool Happened(Scenario scenario, long end, Recovery recovery)
    {
        if (recovery.Total is not null) return false;
        long from = recovery.UsableAt ?? recovery.TriggeredAt;
        long over = end;
        foreach (Step step in PlayedTimeline.Played(scenario).Select(played => played.Step))
        {
            bool inside = Nanoseconds(step.At) <= from && from < Nanoseconds(step.End);
            bool sleepsAgain = step.Operation is DarkWake { Then: AfterDarkWake.Sleep };
            // Nobody speaks in it, so nobody can be answered.
            if (inside && sleepsAgain && !scenario.Applications.RunInDarkWake) return true;
            if (inside && sleepsAgain) over = Math.Min(over, Nanoseconds(step.End));
            if (IsNext(step, recovery)) over = Math.Min(over, Nanoseconds(step.At));
        }

        TimeSpan allowed = recovery.Trigger == RecoveryTrigger.FullWake
            ? scenario.Budgets.WakeRecovery
            : scenario.Budgets.PathRecovery;
        return over - from < Nanoseconds(allowed);
    }

    // At the moment of a wake the next sleep may begin already.
    private static bool IsNext(Step step, Recovery recovery) =>
        Nanoseconds(step.At) >= recovery.TriggeredAt
        && (step.Operation is UserStop
            || (step.Operation is Sleep or AbortedSleep && Nanoseconds(step.End) > recovery.TriggeredAt));

    private static long Nanoseconds(TimeSpan time) => time.Ticks * TimeSpan.NanosecondsPerTick;
}
