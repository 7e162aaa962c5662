namespace SleepSim.Traces;

/// <summary>Those who observe the status read it: later than it changed, and not every change (T3).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Status">What they read.</param>
public sealed record StatusObserved(long At, VpnStatus Status) : TraceRecord(At)
{
    private protected override int Tag => 38;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Status);
    }
}
