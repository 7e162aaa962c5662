using SleepSim.Reports;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>Which trouble of a scenario a recovery was from, and whether it had a chance to end.</summary>
internal static class FaultClasses
{
    // REJECT_AFTER_TIME (whitepaper, section 6.1): no session outlives it.
    private static readonly TimeSpan _sessionLife = TimeSpan.FromSeconds(180);

    /// <summary>What a comparison needs of a recovery.</summary>
    /// <param name="scenario">The scenario as run.</param>
    /// <param name="end">When the run was over, in nanoseconds.</param>
    /// <param name="recovery">The recovery.</param>
    public static MeasuredRecovery Measure(Scenario scenario, long end, Recovery recovery) =>
        new(recovery, Of(scenario, recovery), Overtaking.Happened(scenario, end, recovery));

    // The name of the operation that began last before the recovery was needed.
    private static string Of(Scenario scenario, Recovery recovery)
    {
        bool wake = recovery.Trigger == RecoveryTrigger.FullWake;
        Step? cause = scenario.Timeline.LastOrDefault(step =>
            step.At.ToNanoseconds() <= recovery.TriggeredAt && IsPower(step.Operation) == wake);
        return cause?.Operation switch
        {
            null => RecoveryText.Describe(recovery.Trigger),
            Sleep sleep => sleep.For < _sessionLife ? "sleep under 3 m" : "sleep of 3 m and more",
            { } operation => OperationShapes.Of(operation).Key,
        };
    }

    private static bool IsPower(Operation operation) => operation
        is Sleep or DarkWake { Then: AfterDarkWake.FullWake } or AbortedSleep or LidClosed;

    private static long ToNanoseconds(this TimeSpan time) => time.Ticks * TimeSpan.NanosecondsPerTick;
}
