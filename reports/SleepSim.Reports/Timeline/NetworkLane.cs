using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What stands between the machine and the gateway: link, address, route (of any interface), and the truth
/// about the whole way.</summary>
internal static class NetworkLane
{
    public static Lane Of(RunView run)
    {
        SortedDictionary<string, InterfaceChanged> interfaces = new(StringComparer.Ordinal);
        SpanTrack link = new(), address = new(), route = new(), usable = new();
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
            }
        }

        return new Lane("Network",
        [
            new Row("link", RowSize.Strip, link.Finish(run.End), []),
            new Row("address", RowSize.Strip, address.Finish(run.End), []),
            new Row("route", RowSize.Strip, route.Finish(run.End), []),
            new Row("usable", RowSize.Strip, usable.Finish(run.End), []),
        ]);
    }

    private static void SetIf(SpanTrack track, long at, bool present) => track.Set(at, present ? Tone.Network : null);
}
