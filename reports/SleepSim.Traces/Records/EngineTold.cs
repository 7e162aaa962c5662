namespace SleepSim.Traces;

/// <summary>An event was delivered to the engine.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Which one.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Detail">Its content in words.</param>
public sealed record EngineTold(long At, int Generation, string Event, string Detail) : TraceRecord(At)
{
    private protected override int Tag => 17;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
        hash.Add(Event);
        hash.Add(Detail);
    }
}
