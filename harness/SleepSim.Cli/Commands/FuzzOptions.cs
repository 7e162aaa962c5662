using SleepSim.Campaigns;

namespace SleepSim.Cli;

/// <summary>What a campaign is asked to do.</summary>
/// <param name="Plan">Which campaign.</param>
/// <param name="Shard">Which part of it.</param>
/// <param name="Order">How far.</param>
/// <param name="File">The campaign's file.</param>
internal sealed record FuzzOptions(CampaignPlan Plan, Shard Shard, CampaignOrder Order, string File)
{
    /// <summary>The ending of campaign files.</summary>
    public const string Extension = ".campaign";

    /// <summary>Whether failures are made smaller.</summary>
    public bool Shrinks { get; init; } = true;

    /// <summary>Where failures and the report go: a folder beside the file.</summary>
    public string Folder => File.EndsWith(Extension, StringComparison.Ordinal)
        ? File[..^Extension.Length]
        : File + ".found";
}
