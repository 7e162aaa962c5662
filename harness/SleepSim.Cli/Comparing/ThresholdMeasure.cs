using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Something that a threshold can be set for.</summary>
/// <param name="Name">As it is said.</param>
/// <param name="IsTime">A length of time; else a number of things.</param>
/// <param name="Of">Its value in a series.</param>
/// <param name="Whole">What a percentage of it is of; null where there is no such thing.</param>
internal sealed record ThresholdMeasure(
    string Name,
    bool IsTime,
    Func<SeriesMeasures, MeasuredValue> Of,
    Func<SeriesMeasures, long>? Whole = null)
{
    private const string NoRuns = "there is no run";

    /// <summary>All there are.</summary>
    public static IReadOnlyList<ThresholdMeasure> All { get; } =
    [
        new("p50", IsTime: true, static one => MeasuredValue.Of(one.Total.P50)),
        new("p95", IsTime: true, static one => MeasuredValue.Of(one.Total.P95)),
        new("p99", IsTime: true, static one => MeasuredValue.Of(one.Total.P99)),
        new("max", IsTime: true, static one => MeasuredValue.Of(one.Total.Max)),
        new("engine-p50", IsTime: true, static one => MeasuredValue.Of(one.Engine.P50)),
        new("engine-p95", IsTime: true, static one => MeasuredValue.Of(one.Engine.P95)),
        new(
            "false-connected",
            IsTime: true,
            static one => one.Runs == 0
                ? MeasuredValue.Missing(NoRuns)
                : MeasuredValue.OfTime(one.FalseConnectedNs)),
        new(
            "never",
            IsTime: false,
            static one => one.Total.Count == 0
                ? MeasuredValue.Missing("no recovery was needed")
                : MeasuredValue.OfCount(one.Total.Never),
            static one => one.Total.Count),
        new(
            "violated",
            IsTime: false,
            static one => one.Runs == one.Unjudged
                ? MeasuredValue.Missing(one.Runs == 0 ? NoRuns : "no run was judged")
                : MeasuredValue.OfCount(one.Violated),
            static one => one.Runs),
        new(
            "leaked",
            IsTime: false,
            static one => one.Runs == 0 ? MeasuredValue.Missing(NoRuns) : MeasuredValue.OfCount(one.LeakedPackets)),
    ];
}
