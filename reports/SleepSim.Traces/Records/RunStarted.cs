namespace SleepSim.Traces;

/// <summary>A run began.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Engine">The engine's name.</param>
/// <param name="Version">Of SleepSim.</param>
public sealed record RunStarted(long At, string Scenario, string Engine, string Version) : TraceRecord(At)
{
    private protected override int Tag => 1;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(Scenario);
        hash.Add(Engine);
        hash.Add(Version);
    }
}
