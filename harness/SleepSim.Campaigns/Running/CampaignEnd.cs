namespace SleepSim.Campaigns;

/// <summary>How the running of a campaign ended.</summary>
/// <param name="Complete">All scenarios asked for are in the file, and it has its final form.</param>
/// <param name="Divergence">Two runs that should have been the same and were not; null for none.</param>
public sealed record CampaignEnd(bool Complete, Divergence? Divergence);
