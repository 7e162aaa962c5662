namespace SleepSim.Traces;

/// <summary>Tunnel settings came into force or were cleared (L38).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Request">Its number; zero when the system cleared them.</param>
/// <param name="Routes">The tunnel has routes from here on.</param>
public sealed record SettingsInForce(long At, int Request, bool Routes) : TraceRecord(At)
{
    private protected override int Tag => 24;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Request);
        hash.Add(Routes);
    }
}
