using System.Globalization;
using System.Text;

namespace SleepSim.Reports.Tests;

/// <summary>A timeline model as text for snapshots; long rows are cut with their count.</summary>
internal static class ModelText
{
    private const int ItemsMax = 8;

    public static string Of(TimelineModel model)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{model.Heading}\n\naxis, {model.Time.Width} pixels\n");
        foreach (TimeSegment segment in model.Time.Segments)
        {
            string label = segment.Label.Replace('\n', '|');
            string place = string.Create(CultureInfo.InvariantCulture, $"at {segment.X}, {segment.Width} wide");
            text.Append($"  {At(segment.From)} to {At(segment.To)} {place}, {segment.Kind} {label}".TrimEnd())
                .Append('\n');
        }

        foreach (Lane lane in model.Lanes)
        {
            foreach (Row row in lane.Rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{lane.Name}: {row.Name} ({row.Size})\n");
                Add(text, row.Spans, static span => $"{At(span.From)} to {At(span.To)} {span.Tone} {span.Label}");
                Add(text, row.Marks, static mark => $"{At(mark.At)} {mark.Kind} {mark.Label} {Level(mark)}");
            }
        }

        text.Append("\nrecovery\n");
        Add(text, model.Brackets,
            static bracket => $"{At(bracket.From)} to {At(bracket.To)} {bracket.Label} ({bracket.Brief})");
        text.Append("\nflags\n");
        Add(text, model.Flags, static flag => $"{At(flag.At)} {flag.Rule} {flag.Text}");
        foreach (string note in model.Notes) text.Append('\n').Append(note).Append('\n');
        return text.ToString();
    }

    private static void Add<T>(StringBuilder text, IReadOnlyList<T> items, Func<T, string> words)
    {
        foreach (T item in items.Take(ItemsMax)) text.Append("  ").Append(words(item).TrimEnd()).Append('\n');
        if (items.Count > ItemsMax) text.Append(CultureInfo.InvariantCulture, $"  … {items.Count - ItemsMax} more\n");
    }

    private static string Level(Mark mark) =>
        mark.Level == 100 ? "" : mark.Level.ToString(CultureInfo.InvariantCulture);

    private static string At(long at) => HumanDuration.Clock(at, decimals: 3);
}
