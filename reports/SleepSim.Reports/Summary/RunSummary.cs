using System.Text.Json.Serialization;
using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What came of one run: the content of <c>summary.json</c>. reports/README.md explains every field.</summary>
public sealed record RunSummary
{
    /// <summary>The format that this SleepSim writes and reads; it grows when a field changes its meaning or
    /// goes.</summary>
    public const int FormatNow = 1;

    /// <summary>The format of the file.</summary>
    [JsonRequired]
    public int Format { get; init; } = FormatNow;

    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>What the scenario asks, in one line; may be empty.</summary>
    public string Question { get; init; } = "";

    /// <summary>The engine's name.</summary>
    public required string Engine { get; init; }

    /// <summary>Of SleepSim.</summary>
    public required string Version { get; init; }

    /// <summary>The worst of the findings.</summary>
    public required Outcome Verdict { get; init; }

    /// <summary>Rules were judged and recoveries measured; else all that is known is what the trace alone
    /// tells.</summary>
    [JsonIgnore]
    public bool Judged => Findings.Count > 0;

    /// <summary>The violations, the earliest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<Finding> Violations =>
        [.. Findings.Where(static one => one.Outcome == Outcome.Violated).OrderBy(static one => one.AtNs)];

    /// <summary>What every rule found, in the order of the catalogue.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Every recovery, in order of time.</summary>
    public required IReadOnlyList<Recovery> Recoveries { get; init; }

    /// <summary>The statistics over them.</summary>
    public RecoveryStatistics Statistics => RecoveryStatistics.Of(Recoveries);

    /// <summary>What it assumed where nobody knows.</summary>
    public IReadOnlyList<Assumption> Assumed { get; init; } = [];

    /// <summary>What came first at one instant, in words; null when that was what was arranged first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Order { get; init; }

    /// <summary>Nanoseconds in which the status said connected, not reasserting, and nothing passed.</summary>
    public required long FalseConnectedNs { get; init; }

    /// <summary>Handshakes that were completed.</summary>
    public required int Handshakes { get; init; }

    /// <summary>How often the engine was called because a deadline of its own had come.</summary>
    public required int WakeUps { get; init; }

    /// <summary>Echo requests that applications sent.</summary>
    public required int EchoesSent { get; init; }

    /// <summary>Echo requests that were answered.</summary>
    public required int EchoesAnswered { get; init; }

    /// <summary>Packets that left outside the tunnel while it was meant to be up.</summary>
    public required int LeakedPackets { get; init; }

    /// <summary>The rolling hash of the trace: sixteen hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>How long the run was in simulated time, in nanoseconds.</summary>
    public required long SimulatedNs { get; init; }

    /// <summary>How many records the trace has.</summary>
    public required long Records { get; init; }
}
