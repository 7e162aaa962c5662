namespace SleepSim.Traces;

/// <summary>The session ended with an error that the app can fetch (L11, L23).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Error">Its name in NEVPNConnectionError.</param>
public sealed record SessionErred(long At, string Error) : TraceRecord(At)
{
    private protected override int Tag => 43;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(Error);
    }
}
