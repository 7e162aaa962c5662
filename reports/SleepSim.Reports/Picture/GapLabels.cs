namespace SleepSim.Reports;

/// <summary>What every gap stands for, written upwards in it.</summary>
internal static class GapLabels
{
    private const float LineOfText = 15, Padding = 5;

    public static void Place(TextField field, PictureLayout layout)
    {
        foreach (TimeSegment segment in layout.Model.Time.Segments)
        {
            if (!segment.IsGap) continue;
            string[] lines = segment.Label.Split('\n');
            float room = layout.RecoveryTop - layout.VeilTop - 2 * Padding;
            for (int i = 0; i < lines.Length; i++)
            {
                TextStyle style = i == 0 ? TextStyle.SmallBold : TextStyle.Small;
                float x = layout.AreaOf(segment).MidX + (i - (lines.Length - 1) / 2f) * LineOfText;
                string text = TextWrap.Fit(lines[i], room, style);
                field.Add(new PlacedText(text, x, layout.AreaOf(segment).MidY, style,
                    layout.Colors.TextOn(segment.Kind), Upwards: true));
            }
        }
    }
}
