using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Places all words but the notes: those first that matter most.</summary>
internal static class PictureTexts
{
    private const float NameRight = PictureLayout.Left - 10, LegendIndent = 22;

    public static TextField Place(PictureLayout layout)
    {
        TextField field = new(layout.Width);
        PlaceHeader(field, layout);
        foreach (PlacedLabel flag in layout.Flags)
        {
            float middle = layout.FlagTop(flag) + PictureLayout.FlagHeight / 2;
            field.Add(new PlacedText(flag.Text, flag.Left + FlagLabels.Inset, middle, TextStyle.Strong,
                layout.Colors.OnStrong));
        }

        PlaceNames(field, layout);
        GapLabels.Place(field, layout);
        LaneLabels.Place(field, layout);
        PlaceRecoveries(field, layout);
        PlaceTicks(field, layout);
        foreach (PlacedLegend entry in layout.Legend)
            field.Add(new PlacedText(entry.Text, PictureLayout.Left + entry.Left + LegendIndent,
                layout.LegendMiddle(entry), TextStyle.Small, layout.Colors.SoftInk));
        return field;
    }

    /// <summary>The chip around the verdict.</summary>
    public static SKRect ChipOf(PictureLayout layout)
    {
        float width = Letters.Width(layout.Model.Heading.Verdict.ToText(), TextStyle.Verdict) + 24;
        float right = layout.Width - PictureLayout.Margin;
        return new SKRect(right - width, PictureLayout.HeaderMiddle - 13, right, PictureLayout.HeaderMiddle + 13);
    }

    private static void PlaceHeader(TextField field, PictureLayout layout)
    {
        TimelineHeading heading = layout.Model.Heading;
        const float Left = PictureLayout.Margin, Middle = PictureLayout.HeaderMiddle;
        SKRect chip = layout.Chip;
        field.Add(new PlacedText(heading.Verdict.ToText(), chip.Left + 12, Middle, TextStyle.Verdict,
            layout.Colors.OnStrong));
        float room = chip.Left - 16 - Left;
        string engine = TextWrap.Fit("engine " + heading.Engine, room / 3, TextStyle.Subtitle);
        float engineWidth = Letters.Width(engine, TextStyle.Subtitle);
        string scenario = TextWrap.Fit(heading.Scenario, room - engineWidth - 12, TextStyle.Title);
        PlacedText title = new(scenario, Left, Middle, TextStyle.Title, layout.Colors.Ink);
        field.Add(title);
        field.Add(new PlacedText(engine, Left + title.Width + 12, Middle + 1, TextStyle.Subtitle,
            layout.Colors.SoftInk));
        for (int i = 0; i < layout.Question.Count; i++)
            field.Add(new PlacedText(layout.Question[i], Left, Middle + 27 + i * 18, TextStyle.Body,
                layout.Colors.SoftInk));
    }

    private static void PlaceNames(TextField field, PictureLayout layout)
    {
        foreach (PlacedRow row in layout.Rows)
        {
            if (row.FirstOfLane)
                field.Add(new PlacedText(row.Lane.Name, PictureLayout.Margin, Middle(row), TextStyle.Strong,
                    layout.Colors.Ink));
            float left = NameRight - Letters.Width(row.Row.Name, TextStyle.Small);
            field.Add(new PlacedText(row.Row.Name, left, row.Middle, TextStyle.Small, layout.Colors.SoftInk));
        }

        if (layout.Model.Brackets.Count == 0) return;
        float recovery = layout.RecoveryBar + PictureLayout.BracketBar / 2;
        field.Add(new PlacedText("Recovery", PictureLayout.Margin, recovery, TextStyle.Strong, layout.Colors.Ink));

        // Beside the first line of a row that has several.
        static float Middle(PlacedRow row) =>
            row.Events is null ? row.Middle : row.Top + PictureLayout.LineHeight / 2;
    }

    private static void PlaceRecoveries(TextField field, PictureLayout layout)
    {
        foreach (PlacedLabel label in layout.BracketTexts)
            field.Add(new PlacedText(label.Text, label.Left, layout.BracketMiddle(label), TextStyle.Small,
                layout.Colors.Ink));
        field.Drop(layout.Model.Brackets.Count(bracket => !layout.IsHidden(bracket)) - layout.BracketTexts.Count);
    }

    // Times that have no room are no loss: the lines are there, and others name the time.
    private static void PlaceTicks(TextField field, PictureLayout layout)
    {
        float middle = layout.LanesBottom + 14, free = 0;
        PlacedText name = new("since start", PictureLayout.Margin, middle, TextStyle.Small, layout.Colors.SoftInk);
        field.Add(name);
        foreach (Tick tick in layout.Ticks)
        {
            float half = Letters.Width(tick.Label, TextStyle.Small) / 2, x = PictureLayout.Left + tick.X;
            float left = Math.Min(x - half, layout.Width - 2 * half - 2);
            PlacedText text = new(tick.Label, left, middle, TextStyle.Small, layout.Colors.SoftInk);
            if (left < Math.Max(free, name.Box.Right + 6) || !field.TryAdd(text)) continue;
            free = text.Box.Right + 7;
        }
    }
}
