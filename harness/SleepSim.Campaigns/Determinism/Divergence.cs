using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>Two runs of one scenario that should have been the same and were not.</summary>
/// <param name="Index">The scenario's index in the campaign.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Pair">Which two runs, in words.</param>
/// <param name="Difference">The first record that differs; null when further runs did not differ again.</param>
public sealed record Divergence(long Index, Scenario Scenario, string Pair, RecordDifference? Difference);
