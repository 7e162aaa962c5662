using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What stands between the machine and the gateway: link, address, route (of any interface), the truth about
/// the whole way, and outages of the gateway.</summary>
internal static class NetworkLane
{
    public static Lane Of(RunView run)
    {
        SortedDictionary<string, InterfaceChanged> interfaces = new(StringComparer.Ordinal);
        SpanTrack link = new(), address = new(), route = new(), usable = new(), gateway = new();
        List<Mark> forgotten = [];
        foreach (TraceRecord record in run.Records)
        {
            switch (record)
            {
                case InterfaceChanged change:
                    interfaces[change.Name] = change;
                    SetIf(link, record.At, interfaces.Values.Any(static one => one.Link));
                    SetIf(address, record.At, interfaces.Values.Any(static one => one.Address));
                    SetIf(route, record.At, interfaces.Values.Any(static one => one.Route));
                    break;
                case NetworkUsable change:
                    usable.Set(record.At, change.Usable ? Tone.Usable : null, "usable");
                    // A trace need not say what was there before the first change; a usable path needs all three.
                    if (change.Usable && interfaces.Count == 0)
                        foreach (SpanTrack track in (SpanTrack[])[link, address, route]) SetIf(track, record.At, true);
                    break;
                case GatewayChanged change:
                    gateway.Set(record.At, change.Up ? null : Tone.Outage, "gateway down");
                    if (change is { Up: true, KeptSessions: false })
                        forgotten.Add(new Mark(record.At, MarkKind.Forgotten, "gateway restarted"));
                    break;
                case NatMappingsLost { Count: > 0 }:
                    forgotten.Add(new Mark(record.At, MarkKind.Forgotten, "NAT forgot"));
                    break;
            }
        }

        List<Row> rows =
        [
            new Row("link", RowSize.Strip, link.Finish(run.End), []),
            new Row("address", RowSize.Strip, address.Finish(run.End), []),
            new Row("route", RowSize.Strip, route.Finish(run.End), []),
            new Row("usable", RowSize.Strip, usable.Finish(run.End), []),
        ];
        Row beyond = new("beyond", RowSize.Line, gateway.Finish(run.End), forgotten);
        if (beyond.Spans.Count + beyond.Marks.Count > 0) rows.Add(beyond);
        return new Lane("Network", rows);
    }

    private static void SetIf(SpanTrack track, long at, bool present) => track.Set(at, present ? Tone.Network : null);
}
