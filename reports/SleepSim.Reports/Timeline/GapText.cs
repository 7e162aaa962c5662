using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Says what a gap stands for, and how wide that makes it.</summary>
/// <param name="run">The run.</param>
/// <param name="narrow">All on one line, for runs with so many gaps that two lines each would leave no room.</param>
internal sealed class GapText(RunView run, bool narrow)
{
    private const int TwoLines = 40, OneLine = 22;
    private const int DarkWakeWidth = 5, SleepWidth = 3, CountedMax = 24;
    private const long Second = 1_000_000_000;

    /// <summary>How wide the gap from one moment to another is, in pixels.</summary>
    public int Width(long from, long to) => Width(Content(from, to));

    /// <summary>The gap from one moment to another, its place not yet chosen.</summary>
    public TimeSegment Describe(long from, long to)
    {
        (int sleeps, int darkWakes, long asleep, long awake) content = Content(from, to);
        (SegmentKind kind, string first, string second) = content switch
        {
            { sleeps: 0 } => Awake(from, to, content.awake > 0 ? "awake" : "dark wake"),
            { awake: 0 } => (SegmentKind.Asleep, $"asleep {Length(to - from)}", DarkWakes(content.darkWakes)),
            { sleeps: 1 } => (SegmentKind.LeftOut, $"asleep {Length(content.asleep)}",
                $"left out: awake {Length(content.awake)}{Recoveries(from, to)}"),
            _ => (SegmentKind.LeftOut, $"left out {Length(to - from)}",
                HumanDuration.Count(content.sleeps, "sleep", "sleeps") + Recoveries(from, to)),
        };
        string label = second.Length == 0 ? first : first + (narrow ? " · " : "\n") + second;
        return new TimeSegment(from, to, kind, 0, Width(content), label);
    }

    // The bars of what lies in a gap need some room too.
    private int Width((int Sleeps, int DarkWakes, long Asleep, long Awake) content)
    {
        int plain = narrow ? OneLine : TwoLines;
        if (narrow || content.Sleeps == 0) return plain;
        return content.Awake == 0
            ? plain + DarkWakeWidth * Math.Min(content.DarkWakes, CountedMax)
            : plain + SleepWidth * Math.Min(content.Sleeps - 1, CountedMax);
    }

    private (int Sleeps, int DarkWakes, long Asleep, long Awake) Content(long from, long to)
    {
        int sleeps = 0, darkWakes = 0;
        long asleep = 0, awake = 0;
        foreach (PowerSpan span in run.PowerBetween(from, to))
        {
            long length = Math.Min(to, span.To) - Math.Max(from, span.From);
            if (span.State == PowerState.DarkWake) darkWakes++;
            if (span.State == PowerState.FullWake) awake += length;
            if (span.State != PowerState.Asleep) continue;
            sleeps++;
            asleep += length;
        }

        return (sleeps, darkWakes, asleep, awake);
    }

    private static string DarkWakes(int count) =>
        count == 0 ? "" : HumanDuration.Count(count, "dark wake", "dark wakes");

    private string Recoveries(long from, long to)
    {
        int count = run.Recoveries.Count(recovery => recovery.TriggeredAt >= from && recovery.TriggeredAt < to);
        return count == 0 ? "" : ", " + HumanDuration.Count(count, "recovery", "recoveries");
    }

    private (SegmentKind Kind, string First, string Second) Awake(long from, long to, string state)
    {
        int sent = 0, answered = 0, late = 0;
        for (int i = run.FirstEchoFrom(from); i < run.Echoes.Count && run.Echoes[i].SentAt < to; i++)
        {
            Echo echo = run.Echoes[i];
            if (echo.Route is Route.Blocked or Route.None) continue;
            sent++;
            if (echo.Late) late++;
            else if (echo.AnsweredAt is not null) answered++;
        }

        string echoes = HumanDuration.Count(sent, "echo", "echoes");
        string what = sent == 0 ? "nothing new"
            : answered == sent ? $"{echoes} answered"
            : late == sent ? $"{echoes} answered late"
            : answered + late == 0 ? $"{echoes} unanswered"
            : $"{HumanDuration.Count(answered)} of {echoes} in time";
        SegmentKind kind = sent > 0 && answered == 0 ? SegmentKind.Silent : SegmentKind.Quiet;
        return (kind, $"{state} {Length(to - from)}", what);
    }

    // Fractions of a second say nothing about a stretch in which nothing happens.
    private static string Length(long length) => HumanDuration.Format(
        length < 3 * Second ? length : (length + Second / 2) / Second * Second);
}
