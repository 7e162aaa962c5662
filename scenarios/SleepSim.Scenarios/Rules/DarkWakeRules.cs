using static SleepSim.Scenarios.Refusal;

namespace SleepSim.Scenarios;

/// <summary>When a sleeping machine can wake darkly.</summary>
internal static class DarkWakeRules
{
    public static IReadOnlyList<Func<TimelineView, int, ScenarioProblem?>> All { get; } =
    [
        PlatformHasDarkWakes,
        DarkWakeInsideSleep,
        DarkWakeInLightSleep,
        DarkWakesApart,
        DarkWakeEndsWithinSleep,
        NoFullWakeUnderAClosedLid,
    ];

    public static ScenarioProblem? PlatformHasDarkWakes(TimelineView view, int step)
        => view.Steps[step].Operation is DarkWake && view.Host.NapEvery is null
            ? Of(view, step, " on a machine without dark wakes", "a host with nap-every (P10)")
            : null;

    public static ScenarioProblem? DarkWakeInsideSleep(TimelineView view, int step)
    {
        if (view.Steps[step].Operation is not DarkWake)
            return null;
        if (view.SleepAround(step) is not { } sleep)
            return Of(view, step, " outside a sleep", "it inside a sleep: only a sleeping machine wakes darkly (P9)");
        return view.Steps[step].At >= sleep.HardwareFrom
            ? null
            : Of(
                view, step, $" before the hardware sleeps, at {Time(sleep.HardwareFrom)}", "it after the linger (P9)");
    }

    public static ScenarioProblem? DarkWakeInLightSleep(TimelineView view, int step)
        => view.Steps[step].Operation is DarkWake
            && view.SleepAround(step) is { Depth: SleepDepth.Standby or SleepDepth.Hibernate } sleep
            ? Of(
                view, step,
                $" inside the sleep from {Time(sleep.From)}, of depth {TextRules.Kebab(sleep.Depth.ToString())}",
                "a sleep of depth normal around it (P15)")
            : null;

    public static ScenarioProblem? DarkWakesApart(TimelineView view, int step)
        => view.Steps[step].Operation is DarkWake && GoingOn(view, step, one => one is DarkWake) is { } other
            ? Inside(view, step, "dark wake", other, "it after that dark wake")
            : null;

    public static ScenarioProblem? DarkWakeEndsWithinSleep(TimelineView view, int step)
    {
        if (view.Steps[step].Operation is not DarkWake || view.SleepAround(step) is not { } sleep)
            return null;
        TimeSpan end = view.Steps[sleep.Step].End;
        return view.Steps[step].End <= end
            ? null
            : Of(
                view, step, $" that ends at {Time(view.Steps[step].End)}",
                $"it to end with its sleep, at {Time(end)}, or before");
    }

    public static ScenarioProblem? NoFullWakeUnderAClosedLid(TimelineView view, int step)
        => view.Steps[step].Operation is DarkWake { Then: AfterDarkWake.FullWake }
            && GoingOn(view, step, one => one is LidClosed) is { } lid && lid.End > view.Steps[step].End
            ? Of(
                view, step, $" with a full wake while the lid is closed, until {Time(lid.End)}",
                "then: sleep: a closed machine goes back to sleep (P14)")
            : null;
}
