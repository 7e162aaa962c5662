using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The legend, and what the picture leaves out.</summary>
internal sealed class FooterPart(PictureLayout layout) : PicturePart
{
    protected override void Draw(Ink ink)
    {
        foreach (PlacedLegend entry in layout.Legend)
        {
            float x = PictureLayout.Left + entry.Left, y = layout.LegendTop + entry.Row * 26 + 13;
            DrawSample(ink, entry, x, y);
            ink.Text(entry.Text, x + 28, y, Theme.SoftInk, Ink.SmallSize);
        }

        for (int i = 0; i < layout.Notes.Count; i++)
            ink.Text(layout.Notes[i], PictureLayout.Left, layout.NotesTop + 11 + i * 22, Theme.Ink, Ink.SmallSize);
    }

    private static void DrawSample(Ink ink, PlacedLegend entry, float x, float y)
    {
        SKRect swatch = new(x, y - 7, x + 20, y + 7);
        if (entry.Tone is { } tone)
        {
            ink.Fill(swatch, Theme.Of(tone));
            if (Theme.HatchOf(tone) is { } hatch) ink.Hatch(swatch, hatch);
        }
        else if (entry.Mark is { } mark) MarkDrawing.Draw(ink, mark, x + MiddleOf(mark), y - 9, y + 9);
        else if (entry.Part is { } part) ink.Fill(new SKRect(x, y - 5, x + 20, y + 5), ColorOf(part));
    }

    // The arrows of a handshake stand beside their moment, not over it.
    private static float MiddleOf(MarkKind mark) => mark switch
    {
        MarkKind.Initiation or MarkKind.Retry => 16,
        MarkKind.Response => 5,
        _ => 10,
    };

    private static SKColor ColorOf(LegendPart part) => part switch
    {
        LegendPart.OperatingSystem => Theme.OperatingSystem,
        LegendPart.Engine => Theme.Purple,
        LegendPart.Network => Theme.Sky,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Expected a part of a recovery."),
    };
}
