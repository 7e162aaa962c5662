using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Says what a gap stands for, and how wide that makes it.</summary>
internal sealed class GapText(RunView run)
{
    private const int PlainWidth = 50, DarkWakeWidth = 7, SleepWidth = 3, DarkWakesShownMax = 24;
    private const long Second = 1_000_000_000;

    /// <summary>The gap from one moment to another, its place not yet chosen.</summary>
    public TimeSegment Describe(long from, long to)
    {
        string length = Length(to - from);
        int sleeps = 0, darkWakes = 0;
        long awake = 0;
        foreach (PowerSpan span in run.PowerBetween(from, to))
        {
            if (span.State == PowerState.Asleep) sleeps++;
            if (span.State == PowerState.DarkWake) darkWakes++;
            if (span.State == PowerState.FullWake) awake += Math.Min(to, span.To) - Math.Max(from, span.From);
        }

        if (sleeps > 0 && awake == 0) return Asleep(from, to, length, darkWakes);
        if (sleeps > 0) return LeftOut(from, to, length, sleeps);
        return Awake(from, to, (awake > 0 ? "awake " : "dark wake ") + length + "\n");
    }

    private static TimeSegment Asleep(long from, long to, string length, int darkWakes)
    {
        string and = darkWakes == 0 ? "" : "\n" + HumanDuration.Count(darkWakes, "dark wake", "dark wakes");
        int width = PlainWidth + DarkWakeWidth * Math.Min(darkWakes, DarkWakesShownMax);
        return new TimeSegment(from, to, SegmentKind.Asleep, 0, width, $"asleep {length}{and}");
    }

    private TimeSegment LeftOut(long from, long to, string length, int sleeps)
    {
        int recoveries = run.Recoveries.Count(recovery => recovery.TriggeredAt >= from && recovery.TriggeredAt < to);
        string what = HumanDuration.Count(sleeps, "sleep", "sleeps")
            + (recoveries > 0 ? ", " + HumanDuration.Count(recoveries, "recovery", "recoveries") : "");
        int width = PlainWidth + SleepWidth * Math.Min(sleeps, DarkWakesShownMax);
        return new TimeSegment(from, to, SegmentKind.LeftOut, 0, width, $"left out {length}\n{what}");
    }

    private TimeSegment Awake(long from, long to, string awake)
    {
        int sent = 0, answered = 0;
        for (int i = run.FirstEchoFrom(from); i < run.Echoes.Count && run.Echoes[i].SentAt < to; i++)
        {
            Echo echo = run.Echoes[i];
            if (echo.Route is Route.Blocked or Route.None) continue;
            sent++;
            if (echo.AnsweredAt is not null) answered++;
        }

        string echoes = HumanDuration.Count(sent, "echo", "echoes");
        string what = sent == 0 ? "nothing new"
            : answered == sent ? $"{echoes} answered"
            : answered == 0 ? $"{echoes} unanswered"
            : $"{HumanDuration.Count(answered)} of {echoes} answered";
        SegmentKind kind = sent > 0 && answered == 0 ? SegmentKind.Silent : SegmentKind.Quiet;
        return new TimeSegment(from, to, kind, 0, PlainWidth, awake + what);
    }

    // Fractions of a second say nothing about a stretch in which nothing happens.
    private static string Length(long length) => HumanDuration.Format(
        length < 3 * Second ? length : (length + Second / 2) / Second * Second);
}
