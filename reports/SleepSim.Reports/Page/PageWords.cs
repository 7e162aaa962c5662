namespace SleepSim.Reports;

/// <summary>Meanings in words, for the legend and for what hovers over a mark.</summary>
internal static class PageWords
{
    public static string Of(MarkKind kind) => kind switch
    {
        MarkKind.Operation => "operation of the scenario",
        MarkKind.Told => "told or started",
        MarkKind.Initiation => "handshake initiation",
        MarkKind.Retry => "handshake initiation sent again",
        MarkKind.Response => "handshake response",
        MarkKind.EchoAnswered => "echo answered",
        MarkKind.EchoLate => "echo answered late: something held it back",
        MarkKind.HandshakeLost => "handshake message lost",
        MarkKind.EchoUnanswered => "echo never answered",
        MarkKind.EchoOutside => "echo outside the tunnel",
        MarkKind.EchoBlocked => "echo blocked, or no route",
        MarkKind.Fault => "fault",
        MarkKind.Refused => "refused",
        MarkKind.Forgotten => "gateway or NAT forgot",
        _ => PageName.Words(kind),
    };

    public static string Of(Tone tone) => tone switch
    {
        Tone.FullWake => "awake",
        Tone.FallingAsleep => "going to sleep",
        Tone.Network => "link, address or route",
        Tone.Usable => "way to the gateway usable",
        Tone.FalseConnected => "connected, but nothing passes",
        Tone.Engine => "an engine lives",
        Tone.Fault => "a fault of the scenario lasts",
        Tone.Calm => "calm: faults are lifted",
        _ => PageName.Words(tone),
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Violated => "violated",
        Outcome.NotJudged => "not judged",
        Outcome.Holds => "holds",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Expected holds, not judged or violated."),
    };
}
