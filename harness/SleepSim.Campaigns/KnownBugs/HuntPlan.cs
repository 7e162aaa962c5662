using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>How known bugs are looked for.</summary>
/// <param name="Healthy">The engine without a bug.</param>
/// <param name="Generation">What all scenarios have in common.</param>
/// <param name="Cryptography">With which they run.</param>
/// <param name="CountMax">Scenarios of each seed, at most.</param>
public sealed record HuntPlan(
    TestedEngine Healthy, GenerationOptions Generation, Cryptography Cryptography, int CountMax);
