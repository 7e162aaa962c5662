using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>The smallest scenario found that violates a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scenario">The scenario, as written.</param>
/// <param name="File">Where it was written.</param>
/// <param name="Result">What comes of it.</param>
/// <param name="Verified">Reading the file back and running it gave the same violation and the same hash.</param>
internal sealed record FuzzFailure(string Rule, Scenario Scenario, string File, RunResult Result, bool Verified);
