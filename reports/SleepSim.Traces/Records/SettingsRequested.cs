namespace SleepSim.Traces;

/// <summary>The engine asked for tunnel settings (L36).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Request">Its number.</param>
/// <param name="Clear">They are to be cleared.</param>
/// <param name="Settings">What they hold, in one line; empty when they are to be cleared.</param>
public sealed record SettingsRequested(long At, int Request, bool Clear, string Settings = "") : TraceRecord(At)
{
    private protected override int Tag => 23;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Request);
        hash.Add(Clear);
        hash.Add(Settings);
    }
}
