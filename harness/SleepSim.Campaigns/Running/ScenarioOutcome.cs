namespace SleepSim.Campaigns;

/// <summary>What a campaign keeps of one scenario until it is added up.</summary>
internal sealed record ScenarioOutcome
{
    /// <summary>Which scenario.</summary>
    public required long Index { get; init; }

    /// <summary>The trace hash.</summary>
    public required ulong Hash { get; init; }

    /// <summary>Nothing was put to the test.</summary>
    public bool Unjudged { get; init; }

    /// <summary>It was run a second time, and nothing differed.</summary>
    public bool RunTwice { get; init; }

    /// <summary>It was run with both cryptographies, and nothing differed.</summary>
    public bool RunWithBoth { get; init; }

    /// <summary>Nanoseconds of true time.</summary>
    public required long Simulated { get; init; }

    /// <summary>Events of the kernel.</summary>
    public required long Events { get; init; }

    /// <summary>The rules it violates.</summary>
    public IReadOnlyList<FoundViolation> Violations { get; init; } = [];

    /// <summary>The scenario as text, where it fails and is no function of the plan and the index; else
    /// empty.</summary>
    public string Scenario { get; init; } = "";

    /// <summary>Names of what it reached that is worth reaching.</summary>
    public IReadOnlyList<string> Reached { get; init; } = [];
}
