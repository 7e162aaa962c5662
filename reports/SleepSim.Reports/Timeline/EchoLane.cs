using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What applications see: one mark for every echo, answered ones as high as their round trip is long, and
/// what else did not go into the tunnel.</summary>
internal static class EchoLane
{
    // The height is the logarithm of the round trip: 10 ms is lowest, 10 s is the whole height.
    private const double LowestMs = 10, HighestMs = 10_000;
    private const int LowestLevel = 40;

    public static Lane Of(RunView run)
    {
        List<Mark> marks = [];
        foreach (Echo echo in run.Echoes)
        {
            if (echo.Late) marks.Add(new Mark(echo.SentAt, MarkKind.EchoLate, ""));
            if (MarkOf(echo) is { } mark) marks.Add(mark);
        }

        marks.Sort(static (left, right) => left.At.CompareTo(right.At));
        List<Row> rows = [new Row("", RowSize.Chart, [], marks)];
        List<Mark> others = [.. run.Records.Select(OtherOf).OfType<Mark>()];
        if (others.Count > 0) rows.Add(new Row("others", RowSize.Line, [], others));
        return new Lane("Echoes", rows);
    }

    // Other packets of applications show where they did not go into the tunnel.
    private static Mark? OtherOf(TraceRecord record) => record switch
    {
        LocalPacketSent { Route: Route.Physical } packet => new Mark(packet.At, MarkKind.EchoOutside, Words(packet.To)),
        LocalPacketSent { Route: Route.Blocked or Route.None } packet =>
            new Mark(packet.At, MarkKind.EchoBlocked, Words(packet.To)),
        LookupSent { Route: Route.Physical } => new Mark(record.At, MarkKind.EchoOutside, "lookup"),
        _ => null,
    };

    // BoundToInterface reads "bound to interface".
    private static string Words(string name) => string.Concat(name.Select(static (letter, place) =>
        char.IsAsciiLetterUpper(letter) ? (place > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static Mark? MarkOf(Echo echo) => echo switch
    {
        { Route: Route.Blocked or Route.None } => new Mark(echo.SentAt, MarkKind.EchoBlocked, "", LowestLevel),
        { Route: Route.Physical } => new Mark(echo.SentAt, MarkKind.EchoOutside, ""),
        { AnsweredAt: { } at } => new Mark(at, MarkKind.EchoAnswered, "", Level(echo.RoundTrip)),
        { Unanswered: true } => new Mark(echo.SentAt, MarkKind.EchoUnanswered, ""),
        _ => null,
    };

    private static int Level(long roundTrip)
    {
        double ms = Math.Clamp(roundTrip / 1e6, LowestMs, HighestMs);
        return LowestLevel
            + (int)Math.Round((100 - LowestLevel) * Math.Log10(ms / LowestMs) / Math.Log10(HighestMs / LowestMs));
    }
}
