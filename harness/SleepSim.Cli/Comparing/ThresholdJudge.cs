using System.Globalization;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Holds thresholds against series. A limit of its own is for every series; a multiple of the first is for all
/// after it. What has no sample is never taken to be good.</summary>
internal static class ThresholdJudge
{
    /// <summary>What the thresholds say, in their order and in that of the series.</summary>
    public static IReadOnlyList<ThresholdFinding> Judge(
        IReadOnlyList<Threshold> thresholds, IReadOnlyList<SeriesMeasures> series)
    {
        List<ThresholdFinding> findings = [];
        foreach (Threshold threshold in thresholds)
        {
            bool relative = threshold.Unit == ThresholdUnit.Times;
            foreach (SeriesMeasures one in series.Skip(relative ? 1 : 0))
                findings.Add(Judge(threshold, one, relative ? series[0] : null));
            if (relative && series.Count == 1)
            {
                findings.Add(new ThresholdFinding(
                    series[0].Name, Outcome.NotJudged, $"{threshold.Text}: there is nothing to compare it with"));
            }
        }

        return findings;
    }

    private static ThresholdFinding Judge(Threshold threshold, SeriesMeasures one, SeriesMeasures? first)
    {
        MeasuredValue value = threshold.Measure.Of(one);
        if (value.WhyMissing is { } why) return NotJudged(threshold, one, $"'{one.Name}' has no value, {why}");
        if (first is null) return Judge(threshold, one, value, Limit(threshold, one), "");
        MeasuredValue yardstick = threshold.Measure.Of(first);
        if (yardstick.WhyMissing is { } missing)
            return NotJudged(threshold, one, $"'{first.Name}' has no value, {missing}");
        return Judge(threshold, one, value, yardstick.Number * threshold.Limit, Beside(value, yardstick, first.Name));
    }

    private static ThresholdFinding Judge(
        Threshold threshold, SeriesMeasures one, MeasuredValue value, decimal? limit, string beside)
    {
        bool trips = threshold.Trips(value.CompareTo(limit));
        string whole = threshold.Unit == ThresholdUnit.Percent
            ? $" of {HumanDuration.Count(threshold.Measure.Whole!(one))}"
            : "";
        return new ThresholdFinding(
            one.Name,
            trips ? Outcome.Violated : Outcome.Holds,
            $"{threshold.Text}: '{one.Name}' has {value.Text}{whole}{beside}");
    }

    private static decimal? Limit(Threshold threshold, SeriesMeasures one) => threshold.Unit == ThresholdUnit.Percent
        ? threshold.Limit * threshold.Measure.Whole!(one) / 100
        : threshold.Limit;

    private static string Beside(MeasuredValue value, MeasuredValue yardstick, string first)
    {
        string times = value.Number is { } one && yardstick.Number is > 0 and { } other
            ? string.Create(CultureInfo.InvariantCulture, $", {one / other:0.00} times")
            : ", beside";
        return $"{times} the {yardstick.Text} of '{first}'";
    }

    private static ThresholdFinding NotJudged(Threshold threshold, SeriesMeasures one, string why) =>
        new(one.Name, Outcome.NotJudged, $"{threshold.Text}: {why}");
}
