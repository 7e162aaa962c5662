namespace SleepSim.Scenarios;

/// <summary>How rules say what is wrong with a step.</summary>
internal static class Refusal
{
    /// <summary>The step by its key and time, and what is wrong about it.</summary>
    public static ScenarioProblem Of(TimelineView view, int step, string circumstance, string expected)
        => new(step, $"{KeyOf(view.Steps[step])} at {Time(view.Steps[step].At)}{circumstance}", expected);

    /// <summary>The other step that goes on while this one begins.</summary>
    public static ScenarioProblem Inside(TimelineView view, int step, string other, Step around, string expected)
        => Of(view, step, $" inside the {other} from {Time(around.At)} to {Time(around.End)}", expected);

    public static string KeyOf(Step step) => OperationShapes.Of(step.Operation).Key;

    public static string Time(TimeSpan time) => DurationText.Format(time);

    /// <summary>The last step before this one of a kind, if it has not ended when this one begins.</summary>
    public static Step? GoingOn(TimelineView view, int step, Func<Operation, bool> isOfKind)
    {
        for (int i = step - 1; i >= 0; i--)
        {
            if (isOfKind(view.Steps[i].Operation))
                return IsWithin(view.Steps[step].At, view.Steps[i]) ? view.Steps[i] : null;
        }

        return null;
    }

    private static bool IsWithin(TimeSpan time, Step step) => time >= step.At && time < step.End;
}
