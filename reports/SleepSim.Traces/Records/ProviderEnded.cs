namespace SleepSim.Traces;

/// <summary>The provider's process ended without having been asked to (L43, L44).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Which engine.</param>
/// <param name="How">Such as crash or memory limit.</param>
public sealed record ProviderEnded(long At, int Generation, string How) : TraceRecord(At)
{
    private protected override int Tag => 41;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
        hash.Add(How);
    }
}
