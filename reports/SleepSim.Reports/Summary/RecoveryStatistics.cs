using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>How well a tunnel recovers, over any number of recoveries of one run or of many.</summary>
/// <param name="Count">Recoveries that were needed.</param>
/// <param name="Recovered">Recoveries that ended with an echo.</param>
/// <param name="Total">Trigger to first echo, over all: what never recovered counts as longer than everything. Null
/// when none was needed.</param>
/// <param name="OperatingSystem">The part of the operating system, over those that recovered; null when none
/// did.</param>
/// <param name="Engine">The part of the engine, over those that recovered; null when none did.</param>
/// <param name="Network">The part of the network, over those that recovered; null when none did.</param>
/// <param name="AfterUsable">Usable path to first echo, over those that recovered; null when none did.</param>
public sealed record RecoveryStatistics(
    int Count,
    int Recovered,
    Percentiles? Total,
    Percentiles? OperatingSystem,
    Percentiles? Engine,
    Percentiles? Network,
    Percentiles? AfterUsable)
{
    /// <summary>Recoveries that never ended.</summary>
    public int Never => Count - Recovered;

    /// <summary>The statistics of some recoveries.</summary>
    public static RecoveryStatistics Of(IEnumerable<Recovery> recoveries)
    {
        List<Recovery> all = [.. recoveries];
        List<Recovery> ended = all.FindAll(static recovery => recovery.Total is not null);
        return new RecoveryStatistics(
            all.Count,
            ended.Count,
            Percentiles.Of(all.Select(static recovery => recovery.Total)),
            Percentiles.Of(ended.Select(static recovery => (long?)recovery.OperatingSystem)),
            Percentiles.Of(ended.Select(static recovery => (long?)recovery.Engine)),
            Percentiles.Of(ended.Select(static recovery => (long?)recovery.Network)),
            Percentiles.Of(ended.Select(static recovery => recovery.AfterUsable)));
    }
}
