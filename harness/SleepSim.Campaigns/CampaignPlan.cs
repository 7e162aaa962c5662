using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>What a campaign is. With that of a plain one, scenario i and its verdict are determined, on any
/// machine.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Seed">Scenario i is a function of it and i.</param>
/// <param name="Generation">What all scenarios have in common.</param>
/// <param name="Cryptography">With which they run; where it is the stand-in, one in a hundred runs with both.</param>
public sealed record CampaignPlan(string Engine, long Seed, GenerationOptions Generation, Cryptography Cryptography)
{
    /// <summary>Whether what comes next depends on what was reached so far.</summary>
    public bool Guided { get; init; }
}
