namespace SleepSim.Scenarios;

/// <summary>Which of two scenarios is simpler. Every part is a whole number that cannot fall below zero and they are
/// compared one after the other: so shrinking ends.</summary>
internal static class ScenarioSize
{
    /// <summary>Fewer operations and no longer timeline; or as many, and less of the next part.</summary>
    public static bool IsSmaller(Scenario one, Scenario other)
    {
        if (one.Timeline.Count > other.Timeline.Count || one.TimelineEnd > other.TimelineEnd)
            return false;
        (long One, long Other)[] parts =
        [
            (one.Timeline.Count, other.Timeline.Count),
            (Strength(one), Strength(other)),
            (Unrest(one.Order), Unrest(other.Order)),
            (Oddities(one), Oddities(other)),
            (one.TimelineEnd.Ticks, other.TimelineEnd.Ticks),
            (Lengths(one), Lengths(other)),
        ];
        int first = Array.FindIndex(parts, part => part.One != part.Other);
        return first >= 0 && parts[first].One < parts[first].Other;
    }

    private static long Strength(Scenario scenario)
        => scenario.Timeline.Sum(step => (long)OperationStrength.Of(step.Operation));

    /// <summary>The calmest order first, a deeper PCT after a shallow one.</summary>
    private static long Unrest(EventOrder order) => (long)order.Kind + order.Depth;

    /// <summary>How many fields are not as usual.</summary>
    private static long Oddities(Scenario scenario)
        => ScenarioShape.Table.Resets(scenario).Count()
            + scenario.Timeline.Sum(step => OperationShapes.Of(step.Operation).Resets(step.Operation).Count());

    private static long Lengths(Scenario scenario) => scenario.Timeline.Sum(step => step.Operation.Length.Ticks);
}
