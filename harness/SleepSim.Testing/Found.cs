using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Testing;

/// <summary>A random scenario in which the property does not hold: a rule is violated, else the run threw, else a
/// call did not come back, else two runs of it differ.</summary>
internal sealed record Found(long Index, Scenario Scenario)
{
    public Finding? Violation { get; init; }

    public Exception? Thrown { get; init; }

    /// <summary>The call that did not come back, such as <c>Handle(Wake)</c>; null where all did.</summary>
    public string? Stuck { get; init; }
}
