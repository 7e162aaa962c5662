using SleepSim.Live;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>What came of one live run.</summary>
/// <param name="Scenario">As played.</param>
/// <param name="Engine">With what.</param>
internal sealed record LiveReport(Scenario Scenario, LiveEngine Engine)
{
    /// <summary>The run; null when there is none.</summary>
    public RunReport? Run { get; init; }

    /// <summary>The same scenario and the same engine, simulated; null for an engine that the simulator does not
    /// have.</summary>
    public RunReport? Simulated { get; init; }

    /// <summary>Why there is no run; null when there is one.</summary>
    public string? Problem { get; init; }
}
