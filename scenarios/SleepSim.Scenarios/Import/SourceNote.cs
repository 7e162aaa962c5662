using System.Globalization;

namespace SleepSim.Scenarios;

/// <summary>What a scenario says of the log it comes from, and of what is not in that log.</summary>
internal static class SourceNote
{
    public static string Of(
        string file, LogKind kind, LogNotes notes, WallClock clock, LogTimeline timeline, TimeSpan echoEvery)
    {
        string name = Path.GetFileName(file);
        List<string> parts =
        [
            $"{Title(kind)} {(TextRules.IsPrintableLine(name) ? ImportTally.Beginning(name) : "")}".TrimEnd(),
        ];
        if (notes.Events.Count > 0)
            parts.Add($"{Time(notes.Events[0], notes)} to {Time(notes.Events[^1], notes)}");
        parts.Add($"echoes every {Text(echoEvery)}");
        if (clock.Moved > 0)
            parts.Add(Invariant($"set {Text(WallClock.Apart)} after another event of that time: {clock.Moved}"));
        if (clock.OutOfOrder > 0)
            parts.Add(Invariant($"put in the order of time: {clock.OutOfOrder}"));
        if (clock.Steps > 0)
            parts.Add(Invariant($"clock set, and {Text(WallClock.Moment)} assumed to pass: {clock.Steps}"));
        if (timeline.Night.AssumedSleeps > 0)
            parts.Add(Invariant($"times it fell asleep that are assumed: {timeline.Night.AssumedSleeps}"));
        if (timeline.Night.AssumedWakes > 0)
            parts.Add(Invariant($"full wakes that are assumed: {timeline.Night.AssumedWakes}"));
        if (timeline.EndsAsleep)
            parts.Add($"the log ends asleep, the last full wake is assumed {Text(NightBuilder.Assumed)} later");
        if (timeline.HasStarts)
            parts.Add("starts of the tunnel are given to the user, the log does not say whose they are");
        return string.Join("; ", parts);
    }

    private static string Title(LogKind kind) => kind switch
    {
        LogKind.Pmset => "power log",
        LogKind.Provider => "provider's log",
        _ => "unified log",
    };

    private static string Time(LogEvent happening, LogNotes notes)
    {
        string format = (notes.LacksDate ? "" : "yyyy-MM-dd ") + "HH:mm:ss" + (notes.LacksZone ? "" : " zzz");
        return happening.At.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Text(TimeSpan duration) => DurationText.Format(duration);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
