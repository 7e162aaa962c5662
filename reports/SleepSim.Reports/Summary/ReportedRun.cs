using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A run with all that a report shows of it.</summary>
public sealed record ReportedRun
{
    /// <summary>What came of it.</summary>
    public required RunSummary Summary { get; init; }

    /// <summary>The trace, in order; may break off, and may be empty when nobody kept it.</summary>
    public required IReadOnlyList<TraceRecord> Records { get; init; }

    /// <summary>The scenario as run, as YAML; empty when it is not known.</summary>
    public string Scenario { get; init; } = "";

    /// <summary>The one command that runs it again; empty when there is none.</summary>
    public string ReplayCommand { get; init; } = "";

    /// <summary>What is missing from it and why, in sentences, such as a trace that breaks off.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The folder it was read from; empty when it was not read.</summary>
    public string Folder { get; init; } = "";

    /// <summary>What tells it apart from other runs of its scenario and engine, such as the beginning of its hash;
    /// empty when it is the only one.</summary>
    public string Variant { get; init; } = "";

    /// <summary>The scenario's name, with what tells it apart.</summary>
    public string Name => Variant.Length == 0 ? Summary.Scenario : $"{Summary.Scenario} ({Variant})";

    /// <summary>The run as a timeline.</summary>
    public TimelineModel Timeline() => TimelineModel.Of(
        Records,
        Summary.Recoveries,
        [
            .. Summary.Findings
                .Where(static finding => finding is { Outcome: Outcome.Violated, AtNs: not null })
                .Select(static finding => new Violation(finding.AtNs!.Value, finding.Rule, finding.Name)),
        ],
        new TimelineHeading(Summary.Scenario, Summary.Engine, Summary.Verdict, Summary.Question));
}
