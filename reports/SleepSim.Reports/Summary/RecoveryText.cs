using System.Globalization;
using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A recovery in words.</summary>
public static class RecoveryText
{
    private const long Millisecond = 1_000_000;
    private const long Second = 1_000_000_000;

    /// <summary>The whole and its parts: <c>2.31 s = OS 2.22 + engine 0.01 + network 0.08</c>, in milliseconds below a
    /// second; <c>never recovered</c> when no echo came back. The parts as shown add up to the whole as
    /// shown.</summary>
    public static string Describe(Recovery recovery)
    {
        if (recovery.Total is not { } total) return "never recovered";

        bool fine = total < Second;
        long unit = fine ? Millisecond : Second / 100;
        // Rounding the running sums, not the parts, keeps the sum of the shown parts right.
        long system = Round(recovery.OperatingSystem, unit);
        long engine = Round(recovery.OperatingSystem + recovery.Engine, unit) - system;
        long network = Round(recovery.OperatingSystem + recovery.Engine + recovery.Network, unit) - system - engine;
        return $"{Show(Round(total, unit), fine)} {(fine ? "ms" : "s")} = OS {Show(system, fine)}"
            + $" + engine {Show(engine, fine)} + network {Show(network, fine)}";
    }

    /// <summary>What made it necessary, in words.</summary>
    public static string Describe(RecoveryTrigger trigger) => trigger switch
    {
        RecoveryTrigger.FullWake => "wake",
        RecoveryTrigger.PathLoss => "path loss",
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, "Expected full wake or path loss."),
    };

    private static long Round(long nanoseconds, long unit) => (nanoseconds + unit / 2) / unit;

    private static string Show(long units, bool fine) => fine
        ? units.ToString(CultureInfo.InvariantCulture)
        : (units / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
