using System.Globalization;
using SleepSim.Campaigns;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Says how far a campaign is.</summary>
/// <param name="progress">The line.</param>
/// <param name="order">How far it is to go.</param>
/// <param name="shard">Which part of it.</param>
/// <param name="before">Scenarios that were in the file already.</param>
internal sealed class CampaignProgress(Progress progress, CampaignOrder order, Shard shard, long before)
{
    private readonly TimeSpan _begun = progress.Elapsed;

    /// <summary>Says it, unless that was said a moment ago.</summary>
    public void Show(CampaignTotals totals) => progress.Show(() => Line(totals));

    /// <summary>How far it is: <c>1,204 of 20,000 scenarios, 812/s, 1.2 years simulated, ...</c></summary>
    public string Line(CampaignTotals totals)
    {
        double seconds = Math.Max(0.001, (progress.Elapsed - _begun).TotalSeconds);
        double rate = (totals.Ran - before) / seconds;
        string of = order.Count is { } count ? $" of {HumanDuration.Count(shard.CountBelow(count))}" : "";
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{totals.Ran:N0}{of} scenarios, {rate:N0}/s, {CampaignWords.Simulated(totals.Simulated)} simulated");
        if (totals.Reached > 0) line += $", {HumanDuration.Count(totals.Reached)} places reached";
        if (Left(totals, rate, seconds) is { } left) line += $", {HumanDuration.Clock(left)} left";
        line += $", {HumanDuration.Count(totals.Violating)} violating";
        return totals.Violating > 0 ? $"{line}: {CampaignWords.Rules(totals)}" : line;
    }

    // Nanoseconds; null when that cannot be said yet.
    private long? Left(CampaignTotals totals, double rate, double seconds)
    {
        double least = double.PositiveInfinity;
        if (order.Count is { } count && rate > 0) least = (shard.CountBelow(count) - totals.Ran) / rate;
        if (order.Time is { } time) least = Math.Min(least, time.TotalSeconds - seconds);
        return least is >= 1 and < 1e8 ? (long)(least * 1e9) : null;
    }
}
