namespace SleepSim.Traces;

/// <summary>An application looks up an internal name, or asks again.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Lookup">Its number; the same when it is asked again.</param>
/// <param name="Route">Which way the question goes.</param>
public sealed record LookupSent(long At, int Lookup, Route Route) : TraceRecord(At)
{
    private protected override int Tag => 35;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Lookup);
        hash.Add((long)Route);
    }
}
