using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What lies beyond the machine: when the gateway was down, and what gateway and NAT forgot.</summary>
internal static class GatewayLane
{
    /// <summary>The lane; null when nothing happened there.</summary>
    public static Lane? Of(RunView run)
    {
        SpanTrack down = new();
        List<Mark> gateway = [], nat = [];
        foreach (TraceRecord record in run.Records)
        {
            switch (record)
            {
                case GatewayChanged change:
                    down.Set(record.At, change.Up ? null : Tone.Outage, "gateway down");
                    if (change.Up)
                    {
                        gateway.Add(change.KeptSessions
                            ? new Mark(record.At, MarkKind.Told, "back, sessions kept")
                            : new Mark(record.At, MarkKind.Forgotten, "back, sessions forgotten"));
                    }

                    break;
                case NatMappingsLost { Count: > 0 } lost:
                    string what = HumanDuration.Count(lost.Count, "mapping", "mappings");
                    nat.Add(new Mark(record.At, MarkKind.Forgotten, $"forgot {what}"));
                    break;
            }
        }

        List<Row> rows = [];
        IReadOnlyList<Span> spans = down.Finish(run.End);
        if (spans.Count + gateway.Count > 0) rows.Add(new Row("", RowSize.Line, spans, gateway));
        if (nat.Count > 0) rows.Add(new Row("NAT", RowSize.Line, [], nat));
        return rows.Count == 0 ? null : new Lane("Gateway", rows);
    }
}
