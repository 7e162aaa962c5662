using System.Text.Json.Serialization;

namespace SleepSim.Traces;

/// <summary>The engine broke the contract of its loop; the run ends here.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Which one.</param>
/// <param name="Kind">How.</param>
/// <param name="Detail">The exception or the values.</param>
public sealed record EngineFaulted(long At, int Generation, FaultKind Kind, string Detail) : TraceRecord(At)
{
    /// <summary>The methods of the engine that an exception came through, the innermost first; empty for other faults.
    /// Not a part of the trace: which methods have frames of their own is up to the compiler, and changes while the
    /// process runs.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Stack { get; init; } = [];

    private protected override int Tag => 20;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
        hash.Add((long)Kind);
        hash.Add(Detail);
    }
}
