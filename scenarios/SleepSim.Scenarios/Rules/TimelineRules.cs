using static SleepSim.Scenarios.Refusal;

namespace SleepSim.Scenarios;

/// <summary>What a step may be, and what may follow what. One rule, one method: it looks at one step and says what is
/// wrong with it, or nothing.</summary>
internal static class TimelineRules
{
    public static IReadOnlyList<Func<TimelineView, int, ScenarioProblem?>> All { get; } =
    [
        TimesAscend,
        .. ArgumentRules.All,
        .. HostRules.All,
        .. SleepRules.All,
        .. DarkWakeRules.All,
        .. OverlapRules.All,
    ];

    public static ScenarioProblem? TimesAscend(TimelineView view, int step)
        => step == 0 || view.Steps[step].At >= view.Steps[step - 1].At
            ? null
            : Of(view, step, "", $"a time not before that of the step above, {Time(view.Steps[step - 1].At)}");
}
