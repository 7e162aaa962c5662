using static SleepSim.Scenarios.Refusal;

namespace SleepSim.Scenarios;

/// <summary>When a machine can fall asleep, and who can act on a machine that sleeps.</summary>
internal static class SleepRules
{
    public static IReadOnlyList<Func<TimelineView, int, ScenarioProblem?>> All { get; } =
    [
        NoSleepInsideSleep,
        NoSleepInsideAbortedSleep,
        NoSleepUnderAClosedLid,
        LidOpensBeforeItsSleepEnds,
        ActorsAreAwake,
    ];

    public static ScenarioProblem? NoSleepInsideSleep(TimelineView view, int step)
        => view.Steps[step].Operation is Sleep or AbortedSleep
            && view.SleepAround(step) is { } sleep && !IsLid(view, sleep)
            ? Of(
                view, step, $" inside the sleep from {Time(sleep.From)} to {Time(sleep.To)}",
                "it after that sleep: a sleeping machine cannot be told to sleep")
            : null;

    public static ScenarioProblem? NoSleepInsideAbortedSleep(TimelineView view, int step)
        => view.Steps[step].Operation is Sleep or AbortedSleep or LidClosed
            && GoingOn(view, step, one => one is AbortedSleep) is { } aborted
            ? Inside(view, step, "aborted sleep", aborted, "it after that: one sleep is announced at a time")
            : null;

    public static ScenarioProblem? NoSleepUnderAClosedLid(TimelineView view, int step)
        => view.Steps[step].Operation is Sleep or AbortedSleep or LidClosed
            && GoingOn(view, step, one => one is LidClosed) is { } lid
            ? Inside(
                view, step, "time with a closed lid", lid, "it after that: the lid alone decides over sleep (P14)")
            : null;

    /// <summary>A machine that sleeps already does not notice its lid; one that wakes under a closed lid
    /// would.</summary>
    public static ScenarioProblem? LidOpensBeforeItsSleepEnds(TimelineView view, int step)
        => view.Steps[step].Operation is LidClosed
            && view.SleepAround(step) is { } sleep && view.Steps[step].End > sleep.To
            ? Of(
                view, step, $" until {Time(view.Steps[step].End)}, inside the sleep from {Time(sleep.From)}",
                $"it to open before that sleep ends, at {Time(sleep.To)}")
            : null;

    public static ScenarioProblem? ActorsAreAwake(TimelineView view, int step)
        => IsActor(view.Steps[step].Operation) && view.HardwareSleepsAt(step)
            ? Of(
                view, step, " while the hardware sleeps",
                "it while the machine is awake, in the linger before sleep or in a dark wake: nothing runs on a "
                + "sleeping machine (C5)")
            : null;

    /// <summary>What people, applications, the system and its processes do. Power, networks and gateways do as they
    /// like, and a fault of a callback waits for the next one.</summary>
    public static bool IsActor(Operation operation) => operation
        is WallClockJump
        or PathFlurry or OwnPathEcho
        or Traffic or UserStart or UserStop or SystemStop or ConfigurationChange or OnDemandChange or AppMessage
        or ProviderCrash or ProviderJetsam or ProviderFreeze;

    private static bool IsLid(TimelineView view, SleepSpan sleep) => view.Steps[sleep.Step].Operation is LidClosed;
}
