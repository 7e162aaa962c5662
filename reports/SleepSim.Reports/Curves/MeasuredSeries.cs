using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Runs that are looked at together: those of one engine, one policy, or one folder of results.</summary>
/// <param name="Name">What tells it from the others.</param>
/// <param name="Runs">The runs. Their order has no part in what is measured.</param>
public sealed record MeasuredSeries(string Name, IReadOnlyList<MeasuredRun> Runs)
{
    /// <summary>The recoveries of all runs, without those that were overtaken.</summary>
    public IEnumerable<Recovery> Recoveries => Runs.SelectMany(static run => run.Recoveries)
        .Where(static measured => !measured.Overtaken).Select(static measured => measured.Recovery);

    /// <summary>How many recoveries were overtaken.</summary>
    public int Overtaken => Runs.Sum(static run => run.Recoveries.Count(static measured => measured.Overtaken));

    /// <summary>The same with the recoveries of one kind of trouble only.</summary>
    public MeasuredSeries Only(string faultClass) => this with
    {
        Runs =
        [
            .. Runs.Select(run => run with
            {
                Recoveries = [.. run.Recoveries.Where(measured => measured.FaultClass == faultClass)],
            }),
        ],
    };
}
