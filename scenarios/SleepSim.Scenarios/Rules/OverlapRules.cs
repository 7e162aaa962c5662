using static SleepSim.Scenarios.Refusal;

namespace SleepSim.Scenarios;

/// <summary>What cannot go on twice at once.</summary>
internal static class OverlapRules
{
    public static IReadOnlyList<Func<TimelineView, int, ScenarioProblem?>> All { get; } =
        [InterfaceOutagesApart, OneOfAKind];

    public static ScenarioProblem? InterfaceOutagesApart(TimelineView view, int step)
        => IsOutage(view.Steps[step].Operation) && GoingOn(view, step, IsOutage) is { } other
            ? Inside(
                view, step, KeyOf(other), other,
                "it after that: one thing at a time takes the Wi-Fi interface away")
            : null;

    /// <summary>Traffic and announcements leave nothing behind: more of them at once are only more.</summary>
    public static ScenarioProblem? OneOfAKind(TimelineView view, int step)
    {
        Operation operation = view.Steps[step].Operation;
        bool hasItsOwnRule = operation is Sleep or AbortedSleep or LidClosed or DarkWake || IsOutage(operation);
        if (hasItsOwnRule || operation is Traffic or PathFlurry)
            return null;
        return GoingOn(view, step, one => one.GetType() == operation.GetType()) is { } other
            ? Inside(view, step, KeyOf(other), other, "it after that: two of a kind at once are not told apart")
            : null;
    }

    private static bool IsOutage(Operation operation)
        => operation is InterfaceDown or InterfaceFlap or InterfaceDetached or WiFiRoam or CellularOnly;
}
