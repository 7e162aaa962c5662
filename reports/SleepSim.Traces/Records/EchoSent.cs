namespace SleepSim.Traces;

/// <summary>An application sent an echo request.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Echo">Its number.</param>
/// <param name="Route">Which way it went.</param>
public sealed record EchoSent(long At, int Echo, Route Route) : TraceRecord(At)
{
    private protected override int Tag => 31;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Echo);
        hash.Add((long)Route);
    }
}
