using System.Globalization;
using System.Reflection;
using SleepSim.Harness;

namespace SleepSim.Campaigns;

/// <summary>What a campaign file is about. Only files that agree in all of it hold parts of one result.</summary>
/// <param name="Plan">The campaign.</param>
/// <param name="Shard">The part of its scenarios that is in the file.</param>
/// <param name="Model">The version of the simulated machine.</param>
public sealed record CampaignHeader(CampaignPlan Plan, Shard Shard, string Model)
{
    internal const string ShardKey = "shard";
    internal const string ModeKey = "mode";
    internal const string Guided = "guided";

    /// <summary>The version of this SleepSim: its traces and its programs.</summary>
    public static string ThisModel { get; } =
        $"{Simulation.Version} of {typeof(Simulation).Assembly.GetName().Version?.ToString(3) ?? "unknown"}";

    /// <summary>A campaign as this SleepSim runs it.</summary>
    public static CampaignHeader Of(CampaignPlan plan, Shard shard) => new(plan, shard, ThisModel);

    /// <summary>All of it as names and values, in the order in which differences are told.</summary>
    internal IReadOnlyList<(string Key, string Value)> Values =>
    [
        ("engine", Plan.Engine),
        ("seed", Plan.Seed.ToString(CultureInfo.InvariantCulture)),
        ("operations", Plan.Generation.Operations.ToString(CultureInfo.InvariantCulture)),
        ("platform", Plan.Generation.Platform?.ToString() ?? "any"),
        ("only", OnlyText()),
        (ModeKey, Plan.Guided ? Guided : "plain"),
        ("cryptography", Plan.Cryptography.ToString()),
        ("model", Model),
        (ShardKey, Shard.ToString()),
    ];

    private string OnlyText() => Plan.Generation.Only.Count == 0
        ? "all"
        : string.Join(' ', Plan.Generation.Only.Distinct().Order(StringComparer.Ordinal));
}
