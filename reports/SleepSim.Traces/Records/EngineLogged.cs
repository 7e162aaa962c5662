namespace SleepSim.Traces;

/// <summary>The engine said something.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Which one.</param>
/// <param name="Text">In its words.</param>
public sealed record EngineLogged(long At, int Generation, string Text) : TraceRecord(At)
{
    private protected override int Tag => 19;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
        hash.Add(Text);
    }
}
