using SleepSim.Contract;
using SleepSim.Harness;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;

namespace SleepSim.Testing;

/// <summary>What a property says, and how far it is checked.</summary>
internal sealed record PropertyOptions
{
    /// <summary>As many as nobody waits for.</summary>
    public const long ScenariosMax = 1_000_000_000_000;

    public required ITunnelEngineFactory Engine { get; init; }

    /// <summary>Null for WireGuard.</summary>
    public IFarEndFactory? FarEnd { get; init; }

    public long Scenarios { get; init; } = 100;

    /// <summary>How long to begin new scenarios; null for no such limit.</summary>
    public TimeSpan? Time { get; init; }

    public long Seed { get; init; } = 1;

    public GenerationOptions Generation { get; init; } = new();

    /// <summary>Ids of rules that are not judged.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Names of probes and places, as a coverage catalogue has them.</summary>
    public IReadOnlyList<string> MustReach { get; init; } = [];

    /// <summary>Real time that one call of the engine may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The first violation that counts; null when there is none.</summary>
    public Finding? Violation(RunResult result) =>
        result.Verdict.Violations.FirstOrDefault(finding => !Without.Contains(finding.Invariant.Id));

    /// <summary>The engine, with its far end.</summary>
    /// <param name="calls">Told of each call.</param>
    /// <param name="thrown">Takes what the engine throws; null when nobody asks.</param>
    public TestedEngine Tested(CallWatch calls, ThrownKeeper? thrown = null)
    {
        TestedEngine tested = FarEnd is null ? TestedEngine.Of(Engine) : TestedEngine.Of(Engine, FarEnd);
        return tested.Inside(engine => new WatchedFactory(engine, calls, thrown));
    }
}
