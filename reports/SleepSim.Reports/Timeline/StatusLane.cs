using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What the system says about the VPN, where that is not the truth, and who asked for a start.</summary>
internal static class StatusLane
{
    public static Lane Of(RunView run)
    {
        SpanTrack status = new();
        List<Mark> starts = [];
        bool first = true;
        foreach (TraceRecord record in run.Records)
        {
            switch (record)
            {
                case StatusChanged change:
                    if (first) status.Set(0, ToneOf(change.From), WordsOf(change.From));
                    first = false;
                    status.Set(record.At, ToneOf(change.To), WordsOf(change.To));
                    break;
                case StartRequested start:
                    starts.Add(StartMark(start));
                    break;
            }
        }

        IReadOnlyList<Span> spans = status.Finish(run.End);
        List<Row> rows = [new Row("", RowSize.Line, [.. spans, .. FalseConnected.Of(run, spans)], [])];
        if (starts.Count > 0) rows.Add(new Row("starts", RowSize.Line, [], starts));
        return new Lane("VPN status", rows);
    }

    /// <summary>A status as it is written.</summary>
    public static string WordsOf(VpnStatus status) => status switch
    {
        VpnStatus.Invalid => "invalid",
        VpnStatus.Disconnected => "disconnected",
        VpnStatus.Connecting => "connecting",
        VpnStatus.Connected => "connected",
        VpnStatus.Reasserting => "reasserting",
        VpnStatus.Disconnecting => "disconnecting",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Expected a status of NEVPNStatus."),
    };

    /// <summary>What came of a start, as it is written.</summary>
    public static string WordsOf(StartAnswer answer) => answer switch
    {
        StartAnswer.Accepted => "accepted",
        StartAnswer.AlreadyUp => "already up",
        StartAnswer.Disconnecting => "disconnecting",
        StartAnswer.NoNetwork => "no network",
        StartAnswer.Sleeping => "going to sleep",
        StartAnswer.ConfigurationDisabled => "configuration disabled",
        StartAnswer.Paused => "rules rest",
        StartAnswer.TooSoon => "too soon",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "Expected an answer to a start."),
    };

    private static Mark StartMark(StartRequested start)
    {
        string who = start.Cause switch
        {
            StartCause.OnDemand => "on demand",
            StartCause.System => "system",
            StartCause.User or _ => "user",
        };
        return start.Answer == StartAnswer.Accepted
            ? new Mark(start.At, MarkKind.Told, who)
            : new Mark(start.At, MarkKind.Refused, $"{who}: {WordsOf(start.Answer)}");
    }

    private static Tone ToneOf(VpnStatus status) => status switch
    {
        VpnStatus.Invalid or VpnStatus.Disconnected => Tone.Disconnected,
        VpnStatus.Connecting => Tone.Connecting,
        VpnStatus.Connected => Tone.Connected,
        VpnStatus.Reasserting => Tone.Reasserting,
        VpnStatus.Disconnecting => Tone.Disconnecting,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Expected a status of NEVPNStatus."),
    };
}
