namespace SleepSim.Scenarios;

/// <summary>What may follow what. One rule, one method: it looks at one step and says what is wrong with it, or
/// nothing.</summary>
internal static class TimelineRules
{
    public static IReadOnlyList<Func<TimelineView, int, ScenarioProblem?>> All { get; } =
    [
        TimesAscend,
        NoSleepInsideSleep,
        NoSleepInsideAbortedSleep,
        DarkWakeInsideSleep,
        DarkWakesApart,
        DarkWakeEndsWithinSleep,
        ActorsAreAwake,
        InterfaceOutagesApart,
        GatewayRestartsApart,
    ];

    public static ScenarioProblem? TimesAscend(TimelineView view, int step)
        => step == 0 || view.Steps[step].At >= view.Steps[step - 1].At
            ? null
            : Problem(view, step, "", $"a time not before that of the step above, {Time(view.Steps[step - 1].At)}");

    public static ScenarioProblem? NoSleepInsideSleep(TimelineView view, int step)
        => view.Steps[step].Operation is Sleep or AbortedSleep && view.SleepAround(step) is { } sleep
            ? Problem(
                view, step, $" inside the sleep from {Time(sleep.From)} to {Time(sleep.To)}",
                "it after that sleep: a sleeping machine cannot be told to sleep")
            : null;

    public static ScenarioProblem? NoSleepInsideAbortedSleep(TimelineView view, int step)
        => view.Steps[step].Operation is Sleep or AbortedSleep
            && Earlier<AbortedSleep>(view, step) is { } aborted
            ? Problem(
                view, step, $" inside the aborted sleep from {Time(aborted.At)} to {Time(aborted.End)}",
                "it after that: one sleep is announced at a time")
            : null;

    public static ScenarioProblem? DarkWakeInsideSleep(TimelineView view, int step)
    {
        if (view.Steps[step].Operation is not DarkWake)
            return null;
        if (view.SleepAround(step) is not { } sleep)
        {
            return Problem(
                view, step, " outside a sleep", "it inside a sleep: only a sleeping machine wakes darkly (P9)");
        }

        return view.Steps[step].At >= sleep.HardwareFrom
            ? null
            : Problem(
                view, step, $" before the hardware sleeps, at {Time(sleep.HardwareFrom)}", "it after the linger (P9)");
    }

    public static ScenarioProblem? DarkWakesApart(TimelineView view, int step)
        => view.Steps[step].Operation is DarkWake && Earlier<DarkWake>(view, step) is { } other
            ? Problem(
                view, step, $" inside the dark wake from {Time(other.At)} to {Time(other.End)}",
                "it after that dark wake")
            : null;

    public static ScenarioProblem? DarkWakeEndsWithinSleep(TimelineView view, int step)
    {
        if (view.Steps[step].Operation is not DarkWake || view.SleepAround(step) is not { } sleep)
            return null;
        TimeSpan end = view.Steps[sleep.Step].End;
        return view.Steps[step].End <= end
            ? null
            : Problem(
                view, step, $" that ends at {Time(view.Steps[step].End)}",
                $"it to end with its sleep, at {Time(end)}, or before");
    }

    public static ScenarioProblem? ActorsAreAwake(TimelineView view, int step)
        => view.Steps[step].Operation is Traffic or PathFlurry or UserStart or UserStop && view.HardwareSleepsAt(step)
            ? Problem(
                view, step, " while the hardware sleeps",
                "it while the machine is awake, in the linger before sleep or in a dark wake: nothing runs on a "
                + "sleeping machine (C5)")
            : null;

    public static ScenarioProblem? InterfaceOutagesApart(TimelineView view, int step)
        => view.Steps[step].Operation is InterfaceDown && Earlier<InterfaceDown>(view, step) is { } other
            ? Problem(
                view, step, $" inside the outage from {Time(other.At)} to {Time(other.End)}",
                "it after that outage: an interface that is down cannot go down")
            : null;

    public static ScenarioProblem? GatewayRestartsApart(TimelineView view, int step)
        => view.Steps[step].Operation is GatewayRestart && Earlier<GatewayRestart>(view, step) is { } other
            ? Problem(
                view, step, $" inside the restart from {Time(other.At)} to {Time(other.End)}",
                "it after that restart: a gateway that is down cannot go down")
            : null;

    /// <summary>An operation of this kind that began earlier and has not ended when the step begins.</summary>
    private static Step? Earlier<T>(TimelineView view, int step)
        where T : Operation
    {
        for (int i = step - 1; i >= 0; i--)
        {
            if (view.Steps[i].Operation is T)
                return view.Steps[i].End > view.Steps[step].At ? view.Steps[i] : null;
        }

        return null;
    }

    private static ScenarioProblem Problem(TimelineView view, int step, string circumstance, string expected)
    {
        Step what = view.Steps[step];
        string key = OperationShapes.Of(what.Operation).Key;
        return new ScenarioProblem(step, $"{key} at {Time(what.At)}{circumstance}", expected);
    }

    private static string Time(TimeSpan time) => DurationText.Format(time);
}
