using SleepSim.Harness;

namespace SleepSim.Cli;

/// <summary>What a campaign counts of what its runs reached.</summary>
internal static class CampaignCoverage
{
    /// <summary>Everything that is worth reaching, by name.</summary>
    public static IReadOnlyList<string> All { get; } = [];

    /// <summary>The names of what one run reached.</summary>
    public static IReadOnlyList<string> Of(RunResult result) => [];
}
