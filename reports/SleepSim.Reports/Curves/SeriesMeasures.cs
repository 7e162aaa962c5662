using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>The numbers of one series.</summary>
/// <param name="Name">The series.</param>
/// <param name="Runs">How many runs.</param>
/// <param name="Violated">Runs in which a rule was broken.</param>
/// <param name="Unjudged">Runs that did not show enough to say.</param>
/// <param name="Total">Trigger to first echo, over all recoveries.</param>
/// <param name="Engine">The part of the engine, over those that ended.</param>
/// <param name="Overtaken">Recoveries that were overtaken by the next sleep or the end; they are in neither.</param>
/// <param name="FalseConnectedNs">Of all runs together.</param>
/// <param name="LeakedPackets">Of all runs together.</param>
public sealed record SeriesMeasures(
    string Name,
    int Runs,
    int Violated,
    int Unjudged,
    RecoveryCurve Total,
    RecoveryCurve Engine,
    int Overtaken,
    long FalseConnectedNs,
    long LeakedPackets)
{
    /// <summary>Measures a series.</summary>
    public static SeriesMeasures Of(MeasuredSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        Recovery[] all = [.. series.Recoveries];
        return new SeriesMeasures(
            series.Name,
            series.Runs.Count,
            series.Runs.Count(static run => run.Verdict == Outcome.Violated),
            series.Runs.Count(static run => run.Verdict == Outcome.NotJudged),
            RecoveryCurve.Of(all),
            RecoveryCurve.Of(all.Where(static one => one.Total is not null).Select(static one => (long?)one.Engine)),
            series.Overtaken,
            series.Runs.Sum(static run => run.FalseConnectedNs),
            series.Runs.Sum(static run => (long)run.LeakedPackets));
    }
}
