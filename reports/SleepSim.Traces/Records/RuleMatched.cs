namespace SleepSim.Traces;

/// <summary>On-demand rules were evaluated, and another one matches than before (D1, D3).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Rule">Its place in the list, from 0; -1 for none.</param>
/// <param name="Action">What it does; empty for none.</param>
public sealed record RuleMatched(long At, int Rule, string Action) : TraceRecord(At)
{
    private protected override int Tag => 39;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Rule);
        hash.Add(Action);
    }
}
