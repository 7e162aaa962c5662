using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Whose turn it was when a rule was broken.</summary>
/// <param name="Who"><c>engine</c>, <c>network</c> or <c>system</c>.</param>
/// <param name="Why">In one sentence.</param>
internal sealed record PageTurn(string Who, string Why)
{
    /// <summary>Whose turn it was. A safety rule (S1, S2, …) judges what was done, so it is the engine's. A liveness
    /// rule (L1, L2, …) judges how long something took: it is the engine's when an engine ran on a usable way to the
    /// gateway, else that of the network or of the system.</summary>
    /// <returns>Null when the rule was not broken at a known moment, or the trace is not there.</returns>
    public static PageTurn? Of(ReportedRun run, Finding finding)
    {
        if (finding is not { Outcome: Outcome.Violated, AtNs: { } at } || run.Records.Count == 0) return null;
        if (!finding.Rule.StartsWith('L'))
            return new PageTurn("engine", "This rule judges what was done, not how long it took.");

        NetworkUsable? way = null;
        TraceRecord? engine = null;
        PowerChanged? power = null;
        foreach (TraceRecord record in run.Records)
        {
            if (record.At > at) break;
            if (record is NetworkUsable usable && usable.Usable != way?.Usable) way = usable;
            if (record is EngineCreated or EngineDiscarded) engine = record;
            if (record is PowerChanged change) power = change;
        }

        if (power is { State: PowerState.Asleep })
            return new PageTurn("system", $"The machine was asleep, since {Clock(power.At)}.");
        if (engine is not EngineCreated)
            return new PageTurn("system", "No engine ran at that moment" + (engine is null
                ? "; none had been created."
                : $"; the last one was let go at {Clock(engine.At)}."));
        if (way is { Usable: true })
            return new PageTurn("engine",
                $"An engine was running, and the way to the gateway had been usable since {Clock(way.At)}.");
        return new PageTurn("network", way is null
            ? "The way to the gateway had not been usable."
            : $"The way to the gateway was not usable, since {Clock(way.At)}.");
    }

    private static string Clock(long at) => HumanDuration.Clock(at, 3);
}
