namespace SleepSim.Campaigns;

/// <summary>What a campaign found of one rule and one cause.</summary>
/// <param name="Rule">The violated rule.</param>
/// <param name="Cause">The reason without what varies.</param>
/// <param name="Tally">How many scenarios, and the first.</param>
/// <param name="At">When the first violates the rule, in nanoseconds since the run began.</param>
/// <param name="Reason">Why the first violates it.</param>
/// <param name="Scenario">The first, as the text of a scenario file.</param>
public sealed record CampaignFailure(
    string Rule, string Cause, Tally Tally, long At, string Reason, string Scenario);
