using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What a comparison needs of one run.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Verdict">The worst of its findings.</param>
/// <param name="Rules">The ids of the rules that were broken, in the order of the catalogue.</param>
/// <param name="Recoveries">Every recovery, in order of time.</param>
/// <param name="FalseConnectedNs">Nanoseconds in which the status said connected, not reasserting, and nothing
/// passed.</param>
/// <param name="LeakedPackets">Packets that left outside the tunnel while it was meant to be up.</param>
public sealed record MeasuredRun(
    string Scenario,
    Outcome Verdict,
    IReadOnlyList<string> Rules,
    IReadOnlyList<MeasuredRecovery> Recoveries,
    long FalseConnectedNs,
    int LeakedPackets)
{
    /// <summary>What a summary tells.</summary>
    /// <param name="summary">Of the run.</param>
    /// <param name="measure">Says of a recovery what trouble it was from and whether it was overtaken; when null, what
    /// triggered it, and that it was not.</param>
    public static MeasuredRun Of(RunSummary summary, Func<Recovery, MeasuredRecovery>? measure = null)
    {
        ArgumentNullException.ThrowIfNull(summary);
        measure ??= static recovery => new MeasuredRecovery(recovery, RecoveryText.Describe(recovery.Trigger));
        return new MeasuredRun(
            summary.Scenario,
            summary.Verdict,
            [
                .. summary.Findings.Where(static finding => finding.Outcome == Outcome.Violated)
                    .Select(static finding => finding.Rule),
            ],
            [.. summary.Recoveries.Select(measure)],
            summary.FalseConnectedNs,
            summary.LeakedPackets);
    }
}
