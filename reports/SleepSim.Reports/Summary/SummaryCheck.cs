using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What a summary must be beyond its form: numbers within their range, and a verdict that follows from the
/// findings.</summary>
internal static class SummaryCheck
{
    private const int ListMax = 1_000_000;
    private const int HashDigits = 16;

    /// <summary>What is wrong; null for nothing.</summary>
    public static string? Fault(RunSummary summary)
    {
        if (summary.Format != RunSummary.FormatNow) return FormattableString.Invariant(
            $"found the format {summary.Format}, expected {RunSummary.FormatNow}");
        if (summary.Findings.Count > ListMax || summary.Recoveries.Count > ListMax || summary.Assumed.Count > ListMax)
            return FormattableString.Invariant($"found a list of more than {ListMax}");
        if (summary.Findings.Contains(null!) || summary.Recoveries.Contains(null!) || summary.Assumed.Contains(null!))
            return "found 'null' in a list";
        if (summary.Hash.Length != HashDigits || !summary.Hash.All(char.IsAsciiHexDigitLower))
            return $"found the hash '{summary.Hash}', expected sixteen hexadecimal digits";
        if (summary.Scenario.Length == 0 || summary.Engine.Length == 0)
            return "found an empty name of scenario or engine";
        return Numbers(summary) ?? summary.Recoveries.Select(Recovery).FirstOrDefault(static one => one is not null)
            ?? Verdict(summary);
    }

    private static string? Numbers(RunSummary summary) =>
        Length("falseConnectedNs", summary.FalseConnectedNs)
        ?? Length("simulatedNs", summary.SimulatedNs)
        ?? Count("handshakes", summary.Handshakes)
        ?? Count("wakeUps", summary.WakeUps)
        ?? Count("echoesSent", summary.EchoesSent)
        ?? Count("echoesAnswered", summary.EchoesAnswered)
        ?? Count("leakedPackets", summary.LeakedPackets)
        ?? Count("records", summary.Records)
        ?? summary.Findings.Select(static one => Length("atNs", one.AtNs))
            .FirstOrDefault(static one => one is not null);

    private static string? Recovery(Recovery recovery) =>
        Length("triggeredAtNs", recovery.TriggeredAt)
        ?? Length("usableAtNs", recovery.UsableAt)
        ?? Length("engineActedAtNs", recovery.EngineActedAt)
        ?? Length("handshakeAtNs", recovery.HandshakeAt)
        ?? Length("firstEchoAtNs", recovery.FirstEchoAt)
        ?? Length("operatingSystemNs", recovery.OperatingSystem)
        ?? Length("engineNs", recovery.Engine)
        ?? Length("networkNs", recovery.Network)
        ?? Length("limitNs", recovery.Limit)
        ?? (recovery.FirstEchoAt < recovery.TriggeredAt ? "found a first echo before the trigger" : null);

    private static string? Verdict(RunSummary summary)
    {
        Outcome follows = summary.Findings.Any(static one => one.Outcome == Outcome.Violated) ? Outcome.Violated
            : summary.Findings.All(static one => one.Outcome == Outcome.NotJudged) ? Outcome.NotJudged
            : Outcome.Holds;
        return summary.Verdict == follows
            ? null
            : $"found the verdict '{summary.Verdict.ToText()}', expected '{follows.ToText()}', which follows from the"
                + " findings";
    }

    private static string? Length(string name, long? nanoseconds) => nanoseconds is < 0 or > TraceBounds.AtMax
        ? FormattableString.Invariant($"found {nanoseconds} in '{name}', expected 0 to {TraceBounds.AtMax}")
        : null;

    private static string? Count(string name, long count) => count < 0
        ? FormattableString.Invariant($"found {count} in '{name}', expected no less than 0")
        : null;
}
