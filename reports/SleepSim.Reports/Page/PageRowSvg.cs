namespace SleepSim.Reports;

/// <summary>One row of a timeline as SVG.</summary>
internal sealed class PageRowSvg(PageTimelineLayout layout, PagePlacedRow row, PageHtml html)
{
    private const double TextSize = 14, DarkWakeMin = 3, WidthMin = 1.5, LabelMin = 26;
    private const int WordsMax = 3;

    private readonly CompressedTime _time = layout.Model.Time;
    private readonly List<(double Left, double Right)> _written = [];

    // Rows above the veils of the gaps show what lies in them.
    private bool Open => row.LaneBottom <= layout.VeilTop;

    /// <summary>What lasts, one path for each meaning, and the words that have room.</summary>
    public void WriteSpans()
    {
        SortedDictionary<Tone, PageHtml> paths = [];
        foreach (Span span in row.Row.Spans)
        {
            TimeSegment segment = _time.SegmentOf(span.From);
            if (segment.IsGap && span.To <= segment.To && !Open) continue;
            double from = layout.X(span.From);
            double width = Math.Max(layout.X(span.To) - from, span.Tone == Tone.DarkWake ? DarkWakeMin : WidthMin);
            if (!paths.TryGetValue(span.Tone, out PageHtml? path)) paths[span.Tone] = path = new PageHtml();
            path.Write($"M{from} {row.Top}h{width}v{row.Height}h{-width}z");
        }

        foreach ((Tone tone, PageHtml path) in paths)
            html.Write($"<path class=\"t-{PageName.Of(tone)}\" d=\"{path.ToFragment()}\"/>");
    }

    /// <summary>The words of what lasts, where those of the marks leave room.</summary>
    public void WriteSpanLabels()
    {
        if (row.Row.Size == RowSize.Strip) return;
        foreach (Span span in row.Row.Spans)
            if (span.Tone is not (Tone.Engine or Tone.FallingAsleep)) WriteSpanLabel(span);
    }

    /// <summary>What happens, one path for each kind, and the words that have room.</summary>
    public void WriteMarks()
    {
        SortedDictionary<MarkKind, PageHtml> paths = [];
        SortedSet<(int, MarkKind)> taken = [];
        List<(double X, string Label)> labels = [];
        foreach (Mark mark in row.Row.Marks)
        {
            if (_time.SegmentOf(mark.At).IsGap && !Open) continue;
            double x = layout.X(mark.At);
            if (taken.Add(((int)x, mark.Kind)))
            {
                if (!paths.TryGetValue(mark.Kind, out PageHtml? path)) paths[mark.Kind] = path = new PageHtml();
                path.Write($"{new PageFragment(PageShape.Of(mark.Kind).At(x, row.Top, row.Bottom, mark.Level))}");
            }

            labels.Add((x, mark.Label));
        }

        foreach ((MarkKind kind, PageHtml path) in paths)
        {
            string how = PageShape.Of(kind).IsLine ? "l " : "";
            html.Write($"<path class=\"{how}m-{PageName.Of(kind)}\" d=\"{path.ToFragment()}\"/>");
        }

        WriteMarkLabels(labels);
    }

    // A label stands in the first stretch to scale that has room for it; above the veils it may cross gaps.
    private void WriteSpanLabel(Span span)
    {
        double needed = PageTextWidth.Of(span.Label, TextSize) + 12;
        foreach (TimeSegment segment in _time.Segments)
        {
            if ((segment.IsGap && !Open) || segment.To <= span.From) continue;
            if (segment.From >= span.To) return;
            double left = Math.Max(layout.X(span.From), PageTimelineLayout.Left + segment.X);
            foreach ((double begin, double end) in _written)
                if (begin < left + needed && left < end) left = end;
            foreach (Span over in CoverOf(span))
                if (layout.X(over.From) < left + needed && left < layout.X(over.To)) left = layout.X(over.To);
            double right = layout.X(span.To);
            if (!Open) right = Math.Min(right, PageTimelineLayout.Left + segment.X + segment.Width);
            if (right - left < needed) continue;
            html.Write($"<text class=\"o-{PageName.Of(span.Tone)}\" x=\"{left + 6}\" y=\"{row.Middle}\">");
            html.Write($"{span.Label}</text>");
            return;
        }
    }

    // Where nothing passes is drawn over what the status says.
    private IEnumerable<Span> CoverOf(Span span) => span.Tone == Tone.FalseConnected
        ? []
        : row.Row.Spans.Where(over =>
            over.Tone == Tone.FalseConnected && over.From < span.To && over.To > span.From);

    // Marks too close for a label each share one, right of the last of them.
    private void WriteMarkLabels(List<(double X, string Label)> marks)
    {
        for (int i = 0, next; i < marks.Count; i = next)
        {
            List<string> words = [marks[i].Label];
            for (next = i + 1; next < marks.Count && marks[next].X - marks[next - 1].X < LabelMin + 16; next++)
                words.Add(marks[next].Label);
            string text = Joined(words);
            if (text.Length == 0) continue;
            double left = marks[next - 1].X + 9;
            double right = next < marks.Count ? marks[next].X - 12 : layout.Width - 4;
            if (!Open) right = Math.Min(right, EndOfStretch(marks[next - 1].X));
            if (right - left < LabelMin) continue;
            string shown = PageTextWidth.Fit(text, right - left, TextSize);
            html.Write($"<text x=\"{left}\" y=\"{row.Middle}\">{shown}</text>");
            _written.Add((marks[i].X - LabelMin, left + PageTextWidth.Of(shown, TextSize)));
        }
    }

    private double EndOfStretch(double x)
    {
        foreach (TimeSegment segment in _time.Segments)
        {
            double right = PageTimelineLayout.Left + segment.X + segment.Width;
            if (x <= right && !segment.IsGap)
                return segment == _time.Segments[^1] ? layout.Width - 4 : right;
        }

        return layout.Width - 4;
    }

    private static string Joined(List<string> words)
    {
        List<string> distinct = [.. words.Where(static word => word.Length > 0).Distinct(StringComparer.Ordinal)];
        return string.Join(" · ", distinct.Take(WordsMax)) + (distinct.Count > WordsMax ? " …" : "");
    }
}
