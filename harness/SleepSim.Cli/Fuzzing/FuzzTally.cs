using System.Globalization;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;
using Outcome = SleepSim.Harness.Outcome;

namespace SleepSim.Cli;

/// <summary>What a campaign has found so far. Safe from many threads; what it keeps does not depend on their
/// order.</summary>
internal sealed class FuzzTally(int wanted)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, (int Index, Scenario Scenario)> _first = new(StringComparer.Ordinal);
    private long _simulated;

    /// <summary>Scenarios that were run.</summary>
    public int Ran { get; private set; }

    /// <summary>Scenarios that violate something.</summary>
    public int Failing { get; private set; }

    /// <summary>Scenarios in which nothing is violated and something could not be judged.</summary>
    public int Unjudged { get; private set; }

    /// <summary>For each violated rule, in order, the first scenario that violates it.</summary>
    public IReadOnlyList<(string Rule, int Index, Scenario Scenario)> First =>
        [.. _first.Select(pair => (pair.Key, pair.Value.Index, pair.Value.Scenario))];

    /// <summary>Takes what came of one scenario.</summary>
    public void Add(int index, RunResult result)
    {
        lock (_lock)
        {
            Ran++;
            _simulated += result.Measures.Simulated;
            if (result.Verdict.Outcome == Outcome.Violated) Failing++;
            if (result.Verdict.Outcome == Outcome.NotJudged) Unjudged++;
            foreach (Harness.Finding finding in result.Verdict.Violations)
            {
                string rule = finding.Invariant.Id;
                if (!_first.TryGetValue(rule, out var known) || index < known.Index)
                    _first[rule] = (index, result.Scenario);
            }
        }
    }

    /// <summary>How far the campaign is.</summary>
    public string Describe(TimeSpan elapsed)
    {
        lock (_lock)
        {
            double rate = Ran / Math.Max(0.001, elapsed.TotalSeconds);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Ran:N0} of {wanted:N0} scenarios, {rate:N0}/s, {Simulated} simulated, {Failing:N0} violating");
        }
    }

    /// <summary>The time that was simulated, in words.</summary>
    public string Simulated => HumanDuration.Format(_simulated);
}
