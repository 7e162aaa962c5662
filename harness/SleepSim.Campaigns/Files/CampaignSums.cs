namespace SleepSim.Campaigns;

/// <summary>Outcomes of some scenarios, added up: the same whatever their order.</summary>
internal sealed class CampaignSums
{
    /// <summary>By the number of the block.</summary>
    public SortedDictionary<long, BlockSums> Blocks { get; } = [];

    /// <summary>Violating scenarios by rule.</summary>
    public SortedDictionary<string, Tally> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>Failures by rule and cause.</summary>
    public Dictionary<(string Rule, string Cause), FailureSums> Failures { get; } = [];

    /// <summary>Scenarios that reached something, by its name.</summary>
    public Dictionary<string, Tally> Reached { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of failing scenarios that cannot be made again, by index.</summary>
    public Dictionary<long, string> Scenarios { get; } = [];

    /// <summary>Adds one scenario.</summary>
    public void Add(ScenarioOutcome outcome)
    {
        long number = outcome.Index / BlockSums.Size;
        if (!Blocks.TryGetValue(number, out BlockSums? block)) Blocks[number] = block = new BlockSums();
        block.Add(outcome);
        Tally one = new(1, outcome.Index);
        if (outcome.Scenario != "") Scenarios[outcome.Index] = outcome.Scenario;
        foreach (FoundViolation violation in outcome.Violations)
        {
            Rules[violation.Rule] = Rules.TryGetValue(violation.Rule, out Tally known) ? known + one : one;
            FailureSums sums = new(one, violation.At, violation.Reason);
            (string, string) key = (violation.Rule, violation.Cause);
            Failures[key] = Failures.TryGetValue(key, out FailureSums? before) ? before.And(sums) : sums;
        }

        foreach (string name in outcome.Reached)
            Reached[name] = Reached.TryGetValue(name, out Tally known) ? known + one : one;
    }

    /// <summary>Begins again with nothing.</summary>
    public void Clear()
    {
        Blocks.Clear();
        Rules.Clear();
        Failures.Clear();
        Reached.Clear();
        Scenarios.Clear();
    }
}
