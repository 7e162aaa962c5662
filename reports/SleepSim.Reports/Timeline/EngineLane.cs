using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What the engine was told, its handshakes, and its sockets.</summary>
internal static class EngineLane
{
    public static Lane Of(RunView run)
    {
        SpanTrack life = new();
        List<Mark> told = [], handshakes = [], sockets = [];
        bool answered = true;
        foreach (TraceRecord record in run.Records)
        {
            switch (record)
            {
                case EngineCreated created:
                    life.Set(record.At, Tone.Engine, $"engine {HumanDuration.Count(created.Generation)}");
                    break;
                case EngineDiscarded:
                    life.Set(record.At, null);
                    break;
                case DatagramSent { FromEngine: true, Kind: WireKind.Initiation }:
                    handshakes.Add(answered
                        ? new Mark(record.At, MarkKind.Initiation, "")
                        : new Mark(record.At, MarkKind.Retry, ""));
                    answered = false;
                    break;
                case DatagramReceived { ByEngine: true, Kind: WireKind.Response }:
                    handshakes.Add(new Mark(record.At, MarkKind.Response, ""));
                    answered = true;
                    break;
                case DatagramLost { Kind: WireKind.Initiation or WireKind.Response } lost:
                    handshakes.Add(new Mark(record.At, MarkKind.HandshakeLost, LossText.Short(lost.Cause)));
                    break;
                default:
                    AddTold(told, record);
                    AddSocket(sockets, record);
                    break;
            }
        }

        List<Row> rows =
        [
            new Row("told", RowSize.Line, life.Finish(run.End), told),
            new Row("handshake", RowSize.Line, [], handshakes),
        ];
        if (sockets.Count > 0) rows.Add(new Row("sockets", RowSize.Line, [], sockets));
        return new Lane("Engine", rows);
    }

    private static void AddTold(List<Mark> told, TraceRecord record)
    {
        switch (record)
        {
            case EngineTold happening when ToldText.Short(happening.Event) is { } words:
                told.Add(new Mark(record.At, MarkKind.Told, words));
                break;
            case EngineFaulted fault:
                told.Add(new Mark(record.At, MarkKind.Fault, "fault: " + ToldText.Words(fault.Kind)));
                break;
            case EngineCompleted { Error: { } error } completed:
                told.Add(new Mark(record.At, MarkKind.Fault, $"{ToldText.Words(completed.Kind)} failed: {error}"));
                break;
            case StaleCall stale:
                told.Add(new Mark(record.At, MarkKind.Refused, $"stale {stale.Call}"));
                break;
        }
    }

    private static void AddSocket(List<Mark> sockets, TraceRecord record)
    {
        switch (record)
        {
            case SocketOpened:
                sockets.Add(new Mark(record.At, MarkKind.SocketOpened, ""));
                break;
            case SocketErred erred:
                sockets.Add(new Mark(record.At, MarkKind.SocketError, erred.Error));
                break;
        }
    }
}
