using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A trace with what every lane needs to know about it worked out once.</summary>
internal sealed class RunView
{
    private const long ShortestRun = 1_000_000_000;

    private RunView(
        IReadOnlyList<TraceRecord> records,
        IReadOnlyList<Recovery> recoveries,
        IReadOnlyList<Violation> violations,
        long end)
    {
        Records = records;
        Recoveries = recoveries;
        Violations = violations;
        End = end;
        Power = PowerSpans(records, end);
        Echoes = EchoIndex.Of(records, end);
        Disturbances = Disturbance.Of(records, end);
    }

    /// <summary>The trace.</summary>
    public IReadOnlyList<TraceRecord> Records { get; }

    /// <summary>Its recoveries.</summary>
    public IReadOnlyList<Recovery> Recoveries { get; }

    /// <summary>The rules it broke.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>Where the timeline ends; at least a second, so that there is something to draw.</summary>
    public long End { get; }

    /// <summary>The power states from zero to the end, without holes.</summary>
    public IReadOnlyList<PowerSpan> Power { get; }

    /// <summary>The echoes in the order in which they were sent.</summary>
    public IReadOnlyList<Echo> Echoes { get; }

    /// <summary>The faults that the scenario brought about, in order of time.</summary>
    public IReadOnlyList<Disturbance> Disturbances { get; }

    /// <summary>Looks at a trace.</summary>
    public static RunView Of(
        IReadOnlyList<TraceRecord> records,
        IReadOnlyList<Recovery> recoveries,
        IReadOnlyList<Violation> violations)
    {
        long end = ShortestRun;
        foreach (TraceRecord record in records) end = Math.Max(end, record.At);
        foreach (Recovery recovery in recoveries) end = Math.Max(end, recovery.FirstEchoAt ?? recovery.TriggeredAt);
        foreach (Violation violation in violations) end = Math.Max(end, violation.At);
        return new RunView(records, recoveries, violations, end);
    }

    /// <summary>The power span in force from a moment on.</summary>
    public PowerSpan PowerAt(long at) => Power[PowerIndexAt(at)];

    /// <summary>The power spans that have a part between two moments.</summary>
    public IEnumerable<PowerSpan> PowerBetween(long from, long to)
    {
        for (int i = PowerIndexAt(from); i < Power.Count && Power[i].From < to; i++) yield return Power[i];
    }

    /// <summary>The place of the first echo sent at a moment or later.</summary>
    public int FirstEchoFrom(long at) => InOrder.CountBefore(Echoes, at, static echo => echo.SentAt);

    private int PowerIndexAt(long at) => InOrder.LastUpTo(Power, at, static span => span.From);

    // A machine is taken to be awake until the trace says otherwise.
    private static List<PowerSpan> PowerSpans(IReadOnlyList<TraceRecord> records, long end)
    {
        List<PowerSpan> spans = [];
        PowerSpan current = new(0, end, PowerState.FullWake);
        foreach (TraceRecord record in records)
        {
            if (record is not PowerChanged change || change.State == current.State) continue;
            if (change.At > current.From) spans.Add(current with { To = change.At });
            current = new PowerSpan(change.At, end, change.State);
        }

        spans.Add(current);
        return spans;
    }
}
