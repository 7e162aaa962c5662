namespace SleepSim.Traces;

/// <summary>The engine's next deadline changed.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Which one.</param>
/// <param name="Clock">The clock meant; empty when there is no deadline.</param>
/// <param name="Due">What that clock will show, in nanoseconds.</param>
/// <param name="Reason">Why; empty when there is no deadline.</param>
public sealed record DeadlineArmed(long At, int Generation, string Clock, long Due, string Reason) : TraceRecord(At)
{
    private protected override int Tag => 22;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
        hash.Add(Clock);
        hash.Add(Due);
        hash.Add(Reason);
    }
}
