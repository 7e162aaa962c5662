namespace SleepSim.Traces;

/// <summary>NEVPNStatus changed (T1, T2).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="From">Before.</param>
/// <param name="To">From here on.</param>
/// <param name="Why">What changed it.</param>
public sealed record StatusChanged(long At, VpnStatus From, VpnStatus To, string Why) : TraceRecord(At)
{
    private protected override int Tag => 12;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)From);
        hash.Add((long)To);
        hash.Add(Why);
    }
}
