using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What applications see: one mark for every echo, answered ones as high as their round trip is
/// long.</summary>
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
            if (MarkOf(echo) is { } mark) marks.Add(mark);
        }

        marks.Sort(static (left, right) => left.At.CompareTo(right.At));
        return new Lane("Echoes", [new Row("", RowSize.Chart, [], marks)]);
    }

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
