namespace SleepSim.Traces;

/// <summary>A callback to the provider went wrong.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Callback">Which.</param>
/// <param name="Fault">What happened to it.</param>
public sealed record CallbackFaulted(long At, string Callback, string Fault) : TraceRecord(At)
{
    private protected override int Tag => 40;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(Callback);
        hash.Add(Fault);
    }
}
