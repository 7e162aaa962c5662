using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>A scenario worth changing.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Found">The numbers of what it was first to reach, as far as this process knows; empty for one that
/// another process found and this one has not yet run.</param>
internal sealed record CorpusEntry(Scenario Scenario, IReadOnlyList<int> Found);
