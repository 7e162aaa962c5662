using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A picture of whose part the time was, as plain data.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Rows">One for each series.</param>
public sealed record PartsModel(string Title, IReadOnlyList<PartsRow> Rows)
{
    /// <summary>The picture of some series.</summary>
    public static PartsModel Of(string title, IReadOnlyList<MeasuredSeries> series) =>
        new(title, [.. series.Select(RowOf)]);

    private static PartsRow RowOf(MeasuredSeries series)
    {
        Recovery[] all = [.. series.Recoveries];
        return new PartsRow(
            series.Name,
            PartSums.Middle(all),
            PartSums.Slowest(all),
            all.Length,
            all.Count(static one => one.Total is null),
            series.Runs.Count,
            series.Runs.Sum(static run => run.FalseConnectedNs));
    }
}
