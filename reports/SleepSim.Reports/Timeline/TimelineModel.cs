using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A run as it is drawn: plain data, decided here and only coloured by a renderer.</summary>
/// <param name="Heading">What stands above.</param>
/// <param name="Time">The axis.</param>
/// <param name="Lanes">Scenario, faults, power, network, gateway, VPN status, engine, echoes; from top to bottom.
/// Faults and gateway are there only when something happened in them.</param>
/// <param name="Brackets">One for every recovery, in order of time.</param>
/// <param name="Flags">One for every violation, in order of time.</param>
/// <param name="Notes">What the picture leaves out, in sentences.</param>
public sealed record TimelineModel(
    TimelineHeading Heading,
    CompressedTime Time,
    IReadOnlyList<Lane> Lanes,
    IReadOnlyList<Bracket> Brackets,
    IReadOnlyList<Violation> Flags,
    IReadOnlyList<string> Notes)
{
    /// <summary>The length of the axis in pixels.</summary>
    public const int AxisWidth = 1040;

    /// <summary>The faults that the scenario brings about, which are shaded through all lanes.</summary>
    public IEnumerable<Span> Faults => Lanes.Where(static lane => lane.Name == FaultLane.Name)
        .SelectMany(static lane => lane.Rows).SelectMany(static row => row.Spans);

    /// <summary>The timeline of a run.</summary>
    /// <param name="records">The trace, in order; may be of a run that broke off.</param>
    /// <param name="recoveries">Its recoveries, in order of time.</param>
    /// <param name="violations">The rules it broke.</param>
    /// <param name="heading">What stands above.</param>
    public static TimelineModel Of(
        IReadOnlyList<TraceRecord> records,
        IReadOnlyList<Recovery> recoveries,
        IReadOnlyList<Violation> violations,
        TimelineHeading heading)
    {
        List<Violation> flags = [.. violations.OrderBy(static violation => violation.At)];
        RunView run = RunView.Of(records, recoveries, flags);
        (CompressedTime time, IReadOnlyList<string> notes) = TimeCompression.Compress(run, AxisWidth);
        Lane?[] lanes =
        [
            ScenarioLane.Of(run), FaultLane.Of(run), PowerLane.Of(run), NetworkLane.Of(run), GatewayLane.Of(run),
            StatusLane.Of(run), EngineLane.Of(run), EchoLane.Of(run),
        ];
        return new TimelineModel(heading, time, [.. lanes.OfType<Lane>()], RecoveryBrackets.Of(run), flags, notes);
    }
}
