namespace SleepSim.Traces;

/// <summary>A lookup was answered.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Lookup">Its number.</param>
/// <param name="By">Whose answer it is.</param>
public sealed record LookupAnswered(long At, int Lookup, NameServer By) : TraceRecord(At)
{
    private protected override int Tag => 36;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Lookup);
        hash.Add((long)By);
    }
}
