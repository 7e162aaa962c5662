namespace SleepSim.Traces;

/// <summary>An engine whose stop is complete asked for something; it was not done.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Which one.</param>
/// <param name="Call">What it asked for.</param>
public sealed record StaleCall(long At, int Generation, string Call) : TraceRecord(At)
{
    private protected override int Tag => 21;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
        hash.Add(Call);
    }
}
