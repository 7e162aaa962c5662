namespace SleepSim.Traces;

/// <summary>The engine called a completion.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Which one.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Error">Null when it went well.</param>
public sealed record EngineCompleted(long At, int Generation, CompletionKind Kind, string? Error) : TraceRecord(At)
{
    private protected override int Tag => 18;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
        hash.Add((long)Kind);
        hash.Add(Error);
    }
}
