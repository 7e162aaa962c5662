namespace SleepSim.Traces;

/// <summary>The truth about the way from the machine to the gateway, known to no engine.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Usable">The machine is awake, its path is satisfied and was announced.</param>
/// <param name="Why">What changed.</param>
public sealed record NetworkUsable(long At, bool Usable, string Why) : TraceRecord(At)
{
    private protected override int Tag => 8;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(Usable);
        hash.Add(Why);
    }
}
