namespace SleepSim.Traces;

/// <summary>An application got the answer to its echo request.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Echo">Its number.</param>
/// <param name="RoundTrip">Nanoseconds since it was sent.</param>
/// <param name="Route">Which way it had gone.</param>
public sealed record EchoAnswered(long At, int Echo, long RoundTrip, Route Route) : TraceRecord(At)
{
    private protected override int Tag => 32;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Echo);
        hash.Add(RoundTrip);
        hash.Add((long)Route);
    }
}
