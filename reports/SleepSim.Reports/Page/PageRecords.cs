using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Finds the record behind a mark: at the same moment, of the kind that makes such a mark. Several marks of a
/// kind at one moment take the records one after the other, in order.</summary>
internal sealed class PageRecords(IReadOnlyList<TraceRecord> records)
{
    private readonly Dictionary<(long At, MarkKind Kind), int> _taken = [];

    /// <summary>The record; null when the trace has none.</summary>
    public TraceRecord? Behind(Mark mark)
    {
        int taken = _taken.GetValueOrDefault((mark.At, mark.Kind));
        int found = 0;
        TraceRecord? last = null;
        for (int i = FirstFrom(mark.At); i < records.Count && records[i].At == mark.At; i++)
        {
            if (!Makes(records[i], mark)) continue;
            last = records[i];
            if (found++ == taken) break;
        }

        _taken[(mark.At, mark.Kind)] = taken + 1;
        return last;
    }

    private int FirstFrom(long at) => InOrder.CountBefore(records, at, static record => record.At);

    private static bool Makes(TraceRecord record, Mark mark) => mark.Kind switch
    {
        MarkKind.Operation => record is OperationStarted operation && operation.Operation == mark.Label,
        MarkKind.Told =>
            record is EngineTold or StartRequested { Answer: StartAnswer.Accepted } or GatewayChanged,
        MarkKind.Initiation or MarkKind.Retry =>
            record is DatagramSent { FromEngine: true, Kind: WireKind.Initiation },
        MarkKind.Response => record is DatagramReceived { ByEngine: true, Kind: WireKind.Response },
        MarkKind.SocketOpened => record is SocketOpened,
        MarkKind.SocketError => record is SocketErred,
        MarkKind.Fault => record is EngineFaulted or EngineCompleted { Error: not null },
        MarkKind.Refused => record is StaleCall or StartRequested,
        MarkKind.Forgotten => record is GatewayChanged or NatMappingsLost,
        MarkKind.EchoAnswered => record is EchoAnswered,
        MarkKind.EchoOutside => record is EchoSent { Route: Route.Physical } or LookupSent { Route: Route.Physical }
            or EchoAnswered or LocalPacketSent,
        MarkKind.EchoUnanswered or MarkKind.EchoLate => record is EchoSent,
        MarkKind.EchoBlocked => record is EchoSent or LookupSent or LocalPacketSent,
        MarkKind.HandshakeLost => record is DatagramLost,
        _ => record is not (DeadlineArmed or EchoSent or EchoAnswered or MemoryUsed),
    };
}
