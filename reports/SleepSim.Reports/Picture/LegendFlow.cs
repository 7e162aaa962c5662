namespace SleepSim.Reports;

/// <summary>The legend: only what is in the picture and does not carry its own words, flowing into rows.</summary>
internal static class LegendFlow
{
    private const float Swatch = 22, Space = 18;

    public static IReadOnlyList<PlacedLegend> Place(TimelineModel model, float width)
    {
        List<PlacedLegend> placed = [];
        float x = 0;
        int row = 0;
        foreach (PlacedLegend entry in Entries(model))
        {
            float needed = Swatch + Letters.Width(entry.Text, TextStyle.Small);
            if (x > 0 && x + needed > width)
            {
                x = 0;
                row++;
            }

            placed.Add(entry with { Left = x, Row = row });
            x += needed + Space;
        }

        return placed;
    }

    private static IEnumerable<PlacedLegend> Entries(TimelineModel model)
    {
        List<Row> rows = [.. model.Lanes.SelectMany(static lane => lane.Rows)];
        SortedSet<Tone> tones = [.. rows.SelectMany(static row => row.Spans).Select(static span => span.Tone)];
        SortedSet<MarkKind> marks = [.. rows.SelectMany(static row => row.Marks).Select(static mark => mark.Kind)];
        foreach (Tone tone in tones)
            if (Words(tone) is { } words) yield return new PlacedLegend(tone, null, null, words, 0, 0);
        foreach (MarkKind mark in marks)
            if (Words(mark) is { } words) yield return new PlacedLegend(null, mark, null, words, 0, 0);
        if (model.Brackets.Count == 0) yield break;
        yield return new PlacedLegend(null, null, RecoveryPart.OperatingSystem, "OS part", 0, 0);
        yield return new PlacedLegend(null, null, RecoveryPart.Engine, "engine part", 0, 0);
        yield return new PlacedLegend(null, null, RecoveryPart.Network, "network part", 0, 0);
    }

    private static string? Words(Tone tone) => tone switch
    {
        Tone.FullWake => "awake",
        Tone.DarkWake => "dark wake",
        Tone.Asleep => "asleep",
        Tone.FallingAsleep => "going to sleep",
        Tone.Outage => "outage",
        Tone.Disconnected => "disconnected",
        Tone.Connecting => "connecting",
        Tone.Connected => "connected",
        Tone.Reasserting => "reasserting",
        Tone.Disconnecting => "disconnecting",
        Tone.FalseConnected => "connected, but nothing passes",
        Tone.Fault => "fault lasts",
        Tone.Calm => "calm",
        _ => null,
    };

    private static string? Words(MarkKind mark) => mark switch
    {
        MarkKind.Initiation => "handshake initiation",
        MarkKind.Retry => "initiation again",
        MarkKind.Response => "handshake response",
        MarkKind.SocketOpened => "socket opened",
        MarkKind.SocketError => "socket error",
        MarkKind.Fault => "engine at fault",
        MarkKind.Refused => "refused",
        MarkKind.EchoAnswered => "echo answered (height: round trip)",
        MarkKind.EchoUnanswered => "echo unanswered",
        MarkKind.EchoOutside => "left outside the tunnel",
        MarkKind.EchoBlocked => "echo blocked",
        MarkKind.EchoLate => "echo answered late",
        MarkKind.HandshakeLost => "handshake lost",
        MarkKind.Forgotten => "forgotten",
        _ => null,
    };
}
