namespace SleepSim.Scenarios;

/// <summary>What the generator never does although it is legal, because no engine would have a chance.</summary>
internal static class MutationFairness
{
    // The tunnel comes up before the trouble begins.
    private static readonly TimeSpan _leadIn = TimeSpan.FromSeconds(10);

    public static bool IsFair(Scenario scenario) =>
        scenario.Timeline.All(step => step.At >= _leadIn && HasAChance(step.Operation, scenario))
        && !OverlapsItself(scenario);

    private static bool HasAChance(Operation operation, Scenario scenario) =>
        MoveTraits.IsPossible(KindOf(operation), scenario)
        && (operation is not MtuDrop drop
            || drop.Bytes >= MoveOperations.LeastMtuFor(drop.For, scenario.Applications.EchoSize));

    // Two troubles of one kind make one that lasts longer than the generator draws any.
    private static bool OverlapsItself(Scenario scenario)
    {
        TimeSpan[] free = new TimeSpan[MoveTraits.All.Count];
        foreach (Step step in scenario.Timeline)
        {
            if (step.Operation is Traffic or PathFlurry) continue;
            int group = (int)MovePlacer.GroupOf(KindOf(step.Operation));
            if (step.At < free[group]) return true;
            free[group] = step.End;
        }

        return false;
    }

    private static MoveKind KindOf(Operation operation) => Enum.Parse<MoveKind>(operation.GetType().Name);
}
