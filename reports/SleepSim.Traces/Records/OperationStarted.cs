namespace SleepSim.Traces;

/// <summary>An operation of the scenario began.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Step">Its place in the timeline, from zero.</param>
/// <param name="Operation">As a line of the scenario.</param>
public sealed record OperationStarted(long At, int Step, string Operation) : TraceRecord(At)
{
    private protected override int Tag => 3;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Step);
        hash.Add(Operation);
    }
}
