using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A fault that the scenario brings about; times in nanoseconds since the run began.</summary>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended, or was lifted; the beginning for one that takes no time.</param>
/// <param name="Operation">As a line of the scenario.</param>
internal sealed record Disturbance(long From, long To, string Operation)
{
    // Other operations are what people do, or change where the machine is without breaking anything.
    private static readonly string[] _names =
    [
        "blackhole", "callback-fault", "captive-portal", "dns-missing", "duplication", "gateway-key-change",
        "gateway-overload", "gateway-restart", "gateway-silence", "interface-detached", "interface-down",
        "interface-flap", "latency", "loss", "mtu", "nat-expiry", "nat-rebinding", "own-path-echo", "path-flurry",
        "provider-crash", "provider-freeze", "provider-jetsam", "reordering", "route-gone", "wall-clock",
    ];

    /// <summary>The faults of a run in order of time. Each ends when its time is over, or when the calm phase lifts
    /// it.</summary>
    public static List<Disturbance> Of(IReadOnlyList<TraceRecord> records, long end)
    {
        long calm = end;
        foreach (TraceRecord record in records)
        {
            if (record is PhaseChanged { Phase: RunPhase.Calm }) calm = Math.Min(calm, record.At);
        }

        List<Disturbance> faults = [];
        foreach (TraceRecord record in records)
        {
            if (record is not OperationStarted operation || !Is(operation)) continue;
            OperationText text = OperationText.Of(operation.Operation);
            // A jump of the clock names how far it goes, not how long.
            long length = text.Name == "wall-clock" ? 0 : text.Length ?? 0;
            long until = length > calm - record.At ? Math.Max(calm, record.At) : record.At + length;
            faults.Add(new Disturbance(record.At, until, operation.Operation));
        }

        return faults;
    }

    /// <summary>Whether an operation is a fault.</summary>
    public static bool Is(OperationStarted operation) =>
        Array.BinarySearch(_names, OperationText.Of(operation.Operation).Name, StringComparer.Ordinal) >= 0;
}
