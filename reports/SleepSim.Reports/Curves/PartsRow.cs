namespace SleepSim.Reports;

/// <summary>One series in the picture of parts.</summary>
/// <param name="Name">The series.</param>
/// <param name="Middle">How it mostly goes; null when nothing recovered.</param>
/// <param name="Slowest">How it goes on a bad day; null when nothing recovered.</param>
/// <param name="Count">Recoveries that were needed.</param>
/// <param name="Never">Those that never ended.</param>
/// <param name="Runs">How many runs.</param>
/// <param name="FalseConnectedNs">Of all of them together.</param>
public sealed record PartsRow(
    string Name, PartSums? Middle, PartSums? Slowest, int Count, int Never, int Runs, long FalseConnectedNs)
{
    /// <summary>Nanoseconds of false "connected" for each run.</summary>
    public long FalseConnectedPerRun => Runs == 0 ? 0 : FalseConnectedNs / Runs;
}
