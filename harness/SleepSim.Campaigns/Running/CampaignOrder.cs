namespace SleepSim.Campaigns;

/// <summary>How far a campaign is to be run, and by how many. It has no part in what is found.</summary>
public sealed record CampaignOrder
{
    /// <summary>The most scenarios of a campaign.</summary>
    public const long CountMax = 1_000_000_000_000;

    /// <summary>The most worlds at the same time.</summary>
    public const int JobsMax = 1_024;

    /// <summary>Scenarios of the campaign, other shards included; null for as many as fit into
    /// <see cref="Time"/>.</summary>
    public long? Count { get; init; }

    /// <summary>How long to begin new scenarios; null for no such limit.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Where a guided campaign keeps what reached something new; null for nowhere.</summary>
    public string? Corpus { get; init; }

    /// <summary>Worlds that run at the same time, each on a thread of its own.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Begin no more when so many scenarios of the file violate a rule; null to go on.</summary>
    public long? StopAfter { get; init; }
}
