namespace SleepSim.Campaigns;

/// <summary>The totals of a file while outcomes come in.</summary>
internal sealed class RunningTotals
{
    private readonly SortedDictionary<string, long> _rules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private CampaignTotals _before = new();
    private BlockSums _latest = new();

    /// <summary>Begins with what the file has.</summary>
    /// <param name="database">The file.</param>
    /// <param name="eachBlock">Shown every block on the way, in order.</param>
    public RunningTotals(Database database, Action<long, BlockSums>? eachBlock = null)
    {
        foreach ((long number, BlockSums sums) in CampaignTables.Blocks(database))
        {
            _before = _before.And(sums);
            eachBlock?.Invoke(number, sums);
        }

        foreach ((string rule, Tally tally) in CampaignTables.Rules(database)) _rules[rule] = tally.Count;
        foreach ((string name, _) in CampaignTables.Reached(database)) _reached.Add(name);
    }

    /// <summary>As they are now.</summary>
    public CampaignTotals Now => _before.And(_latest) with
    {
        Rules = [.. _rules.Select(pair => (pair.Key, pair.Value))],
        Reached = _reached.Count,
    };

    /// <summary>Adds one scenario.</summary>
    public void Add(ScenarioOutcome outcome)
    {
        _latest.Add(outcome);
        foreach (FoundViolation violation in outcome.Violations)
            _rules[violation.Rule] = _rules.GetValueOrDefault(violation.Rule) + 1;
        foreach (string name in outcome.Reached) _reached.Add(name);
        if (_latest.Ran < BlockSums.Size) return;
        _before = _before.And(_latest);
        _latest = new BlockSums();
    }
}
