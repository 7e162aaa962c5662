namespace SleepSim.Reports;

/// <summary>A timeline as inline SVG: the picture of whoever has no script, and of paper. One path for all marks of a
/// kind in a row keeps it small; colours and hatching come from the style sheet.</summary>
internal sealed class PageTimelineSvg(PageTimelineLayout layout, PageHtml html)
{
    private readonly TimelineModel _model = layout.Model;

    /// <summary>Writes the element.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="model">What.</param>
    /// <param name="label">The picture in words.</param>
    /// <returns>Violations that have no flag of their own, for want of room.</returns>
    public static int Write(PageHtml html, TimelineModel model, string label)
    {
        PageTimelineLayout layout = new(model);
        html.Write($"<svg class=\"tl\" viewBox=\"0 0 {layout.Width} {layout.Height}\" role=\"img\"");
        html.Write($" aria-label=\"{label}\">");
        PageTimelineSvg svg = new(layout, html);
        svg.WriteBands();
        svg.WriteTicks();
        List<PageRowSvg> rows = [.. layout.Rows.Select(row => new PageRowSvg(layout, row, html))];
        foreach (PageRowSvg row in rows) row.WriteSpans();
        svg.WriteShades();
        svg.WriteGaps();
        foreach (PageRowSvg row in rows) row.WriteMarks();
        foreach (PageRowSvg row in rows) row.WriteSpanLabels();
        svg.WriteBrackets();
        svg.WriteFlags();
        html.Write($"</svg>\n");
        return model.Flags.Count - layout.Flags.Count;
    }

    private void WriteBands()
    {
        int bottom = layout.LanesTop, band = 0;
        foreach (PagePlacedRow row in layout.Rows)
        {
            if (row.FirstOfLane)
            {
                bottom = row.LaneBottom;
                WriteBand(row.LaneTop, bottom - row.LaneTop, band++);
                double middle = row.Row.Name.Length > 0 ? row.LaneTop + 15 : row.Middle;
                html.Write($"<text class=\"b\" x=\"8\" y=\"{middle}\">{row.Lane.Name}</text>");
            }

            if (row.Row.Name.Length > 0)
            {
                html.Write($"<text class=\"e\" x=\"{PageTimelineLayout.Left - 12}\" y=\"{row.Middle}\">");
                html.Write($"{row.Row.Name}</text>");
            }
        }

        if (_model.Brackets.Count == 0) return;
        WriteBand(bottom, layout.LanesBottom - bottom, band);
        html.Write($"<text class=\"b\" x=\"8\" y=\"{bottom + 15}\">Recovery</text>");
    }

    private void WriteBand(int top, int height, int number)
    {
        if (number % 2 == 0)
            html.Write($"<path class=\"band\" d=\"M0 {top}h{layout.Width}v{height}H0z\"/>");
    }

    private void WriteTicks()
    {
        PageHtml lines = new(), labels = new();
        double free = PageTimelineLayout.Left - 30;
        int y = layout.LanesBottom + 16;
        foreach (Tick tick in AxisTicks.Of(_model.Time))
        {
            double x = PageTimelineLayout.Left + tick.X, half = PageTextWidth.Of(tick.Label, 14) / 2;
            lines.Write($"M{x} {layout.LanesTop}V{layout.LanesBottom + 5}");
            if (x - half < free) continue;
            labels.Write($"<text class=\"c\" x=\"{x}\" y=\"{y}\">{tick.Label}</text>");
            free = x + half + 8;
        }

        html.Write($"<path class=\"grid\" d=\"{lines.ToFragment()}\"/>{labels.ToFragment()}");
    }

    // Through all lanes while a fault of the scenario lasts. One path: where two overlap it is no darker.
    private void WriteShades()
    {
        PageHtml shades = new();
        foreach (Span fault in _model.Faults)
        {
            double from = layout.X(fault.From), to = Math.Max(layout.X(fault.To), from + 1.5);
            shades.Write($"M{from} {layout.LanesTop}H{to}V{layout.RecoveryTop}H{from}z");
        }

        html.Write($"<path class=\"shade\" d=\"{shades.ToFragment()}\"/>");
    }

    private void WriteGaps()
    {
        int height = layout.RecoveryTop - layout.VeilTop;
        double middle = layout.VeilTop + height / 2.0;
        foreach (TimeSegment segment in _model.Time.Segments)
        {
            if (!segment.IsGap) continue;
            string kind = PageName.Of(segment.Kind);
            int left = PageTimelineLayout.Left + segment.X;
            html.Write($"<g class=\"gap g-{kind}\"><path d=\"M{left} {layout.VeilTop}h{segment.Width}v{height}h-");
            html.Write($"{segment.Width}z\"/>");
            string[] lines = segment.Label.Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                double x = left + segment.Width / 2.0 + (i - (lines.Length - 1) / 2.0) * 17;
                html.Write($"<text transform=\"translate({x} {middle})rotate(-90)\">{lines[i]}</text>");
            }

            html.Write($"</g>");
        }
    }

    private void WriteBrackets()
    {
        double free = 0;
        int top = layout.RecoveryTop + PageTimelineLayout.LanePadding, height = PageTimelineLayout.BracketBar;
        foreach (Bracket bracket in _model.Brackets)
        {
            TimeSegment segment = _model.Time.SegmentOf(bracket.From);
            if (segment.IsGap && bracket.To <= segment.To && _model.Brackets.Count > 1) continue;
            double from = layout.X(bracket.From), to = Math.Max(layout.X(bracket.To), from + 2);
            if (bracket.Recovered)
            {
                double usable = layout.X(bracket.UsableAt ?? bracket.From), engine = layout.X(bracket.EngineUntil);
                WritePart("os", from, usable, top, height);
                WritePart("engine", usable, engine, top, height);
                WritePart("network", engine, to, top, height);
            }
            else WritePart("never", from, to, top, height);

            html.Write($"<path class=\"post\" d=\"M{from} {top - 3}v{height + 6}M{to} {top - 3}v{height + 6}\"/>");
            WriteBracketLabel(bracket, from, top + height + 11, ref free);
        }
    }

    private void WritePart(string part, double from, double to, int top, int height)
    {
        if (to - from < 0.05) return;
        html.Write($"<path class=\"p-{part}\" d=\"M{from} {top}H{to}v{height}H{from}z\"/>");
    }

    private void WriteBracketLabel(Bracket bracket, double from, int y, ref double free)
    {
        bool alone = _model.Brackets.Count == 1;
        string label = alone || _model.Brackets.Count <= 3 ? bracket.Label : bracket.Brief;
        double width = PageTextWidth.Of(label, 14), left = Math.Min(from, layout.Width - width - 4);
        if (left < free)
        {
            label = bracket.Brief;
            width = PageTextWidth.Of(label, 14);
            left = from;
        }

        if (left < free) return;
        html.Write($"<text x=\"{left}\" y=\"{y}\">{label}</text>");
        free = left + width + 10;
    }

    private void WriteFlags()
    {
        if (_model.Flags.Count == 0) return;
        PageHtml poles = new();
        foreach (Violation flag in _model.Flags)
            poles.Write($"M{layout.X(flag.At)} {layout.LanesTop}V{layout.LanesBottom}");
        html.Write($"<path class=\"pole\" d=\"{poles.ToFragment()}\"/>");
        foreach ((Violation flag, double left, double width, int row) in layout.Flags)
        {
            int top = row * PageTimelineLayout.FlagRow, height = PageTimelineLayout.FlagRow - 4;
            html.Write($"<g class=\"flag\"><path class=\"staff\" d=\"M{layout.X(flag.At)} {top}V{layout.LanesTop}\"/>");
            html.Write($"<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" rx=\"3\"/>");
            html.Write($"<text x=\"{left + 8}\" y=\"{top + height / 2.0}\">");
            html.Write($"{PageTimelineLayout.FlagText(flag)}</text></g>");
        }
    }
}
