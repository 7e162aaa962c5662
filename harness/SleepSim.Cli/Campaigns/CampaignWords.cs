using System.Globalization;
using SleepSim.Campaigns;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>The numbers of a campaign in words.</summary>
internal static class CampaignWords
{
    private const long Year = 31_557_600_000_000_000;

    /// <summary>How long was lived through in simulation: <c>8 h 20 m</c>, <c>12.3 years</c>.</summary>
    public static string Simulated(Int128 nanoseconds) => nanoseconds < Year
        ? HumanDuration.Format((long)nanoseconds)
        : string.Create(CultureInfo.InvariantCulture, $"{(decimal)(nanoseconds / (Year / 10)) / 10:N1} years");

    /// <summary>Rules and how many scenarios violate them: <c>L1 12, S5 3</c>; empty for none.</summary>
    public static string Rules(CampaignTotals totals) => string.Join(
        ", ", totals.Rules.Select(rule => $"{rule.Rule} {HumanDuration.Count(rule.Count)}"));

    /// <summary>A campaign in a sentence without its end.</summary>
    public static string Sum(CampaignTotals totals)
    {
        string line = $"{HumanDuration.Count(totals.Ran, "scenario", "scenarios")}, {Simulated(totals.Simulated)} "
            + $"simulated, {HumanDuration.Count(totals.Violating)} violate something";
        if (totals.Violating > 0) line += $" ({Rules(totals)})";
        if (totals.Unjudged > 0) line += $", {HumanDuration.Count(totals.Unjudged)} not judged";
        return line + $", digest {totals.Digest:x16}";
    }
}
