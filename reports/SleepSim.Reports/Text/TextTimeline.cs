using System.Text;
using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A trace as text a person can read: a line for every happening, with time, lane and words. Runs of the same
/// happening are folded into one line, sleep is a rule with its length, and what is left out is counted.</summary>
public static class TextTimeline
{
    private const int LaneWidth = 9;
    private const int RuleWidth = 24;

    /// <summary>The text, with LF line ends.</summary>
    /// <param name="records">The trace, in order; may be of a run that broke off.</param>
    /// <param name="options">Which part.</param>
    public static string Render(IReadOnlyList<TraceRecord> records, TextTimelineOptions options)
    {
        StringBuilder text = new();
        foreach (string line in Lines(records, options)) text.Append(line).Append('\n');
        return text.ToString();
    }

    /// <summary>The lines of the text, without line ends.</summary>
    /// <param name="records">The trace, in order; may be of a run that broke off.</param>
    /// <param name="options">Which part.</param>
    public static IReadOnlyList<string> Lines(IReadOnlyList<TraceRecord> records, TextTimelineOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LinesMax, 3, nameof(options));
        RunView run = RunView.Of(records, [], []);
        List<Happening> told = Happenings.Of(run, out int untold);
        int all = told.Count;
        if (options.Around is { } around)
            told = told.FindAll(happening => happening.Until >= around - options.Within
                && happening.At <= around + options.Within);
        if (options.Last is { } last && told.Count > last) told = told.GetRange(told.Count - last, last);

        int width = HumanDuration.Clock(run.End, decimals: 3).Length;
        List<string> lines = [];
        int left = told.Count > 0 ? all - told.Count : 0;
        if (left > 0) lines.Add($"… {HumanDuration.Count(left, "line", "lines")} of the run not shown");
        AddBounded(lines, told, options.LinesMax, width);
        if (told.Count == 0) lines.Add("Nothing happened in this part of the run.");
        if (untold > 0)
        {
            string count = HumanDuration.Count(untold, "record", "records");
            lines.Add($"… not told: {count} of data, timers and routine; trace.jsonl has them");
        }

        return lines;
    }

    private static void AddBounded(List<string> lines, List<Happening> told, int most, int width)
    {
        if (told.Count <= most)
        {
            foreach (Happening happening in told) lines.Add(Line(happening, width));
            return;
        }

        // The end of a run tells more about its failure than the beginning.
        int head = most / 3, tail = most - head - 1;
        foreach (Happening happening in told.Take(head)) lines.Add(Line(happening, width));
        lines.Add($"… {HumanDuration.Count(told.Count - head - tail, "line", "lines")} left out here");
        foreach (Happening happening in told.Skip(told.Count - tail)) lines.Add(Line(happening, width));
    }

    private static string Line(Happening happening, int width)
    {
        if (happening.Lane.Length == 0)
        {
            string rule = new('─', RuleWidth);
            return $"{rule} {happening.Words} {rule}";
        }

        string time = HumanDuration.Clock(happening.At, decimals: 3).PadLeft(width);
        return $"{time}  {happening.Lane.PadRight(LaneWidth)} {happening.Words}";
    }
}
