using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The gaps of the axis: a veil across the lanes between power and recovery, and what each stands for, written
/// upwards.</summary>
internal sealed class GapsPart(PictureLayout layout) : PicturePart
{
    protected override void Draw(Ink ink)
    {
        foreach (TimeSegment segment in layout.Model.Time.Segments)
        {
            if (segment.IsGap) DrawGap(ink, segment);
        }
    }

    private void DrawGap(Ink ink, TimeSegment segment)
    {
        float left = PictureLayout.Left + segment.X;
        SKRect area = new(left, layout.VeilTop, left + segment.Width, layout.RecoveryTop);
        ink.Fill(area, Veil(segment.Kind));
        if (segment.Kind == SegmentKind.LeftOut) ink.Hatch(area, Theme.Grid, 1, 9);
        ink.Dashes(area.Left, area.Top, area.Left, area.Bottom, Theme.Neutral, 1, 4);
        ink.Dashes(area.Right, area.Top, area.Right, area.Bottom, Theme.Neutral, 1, 4);
        string[] lines = segment.Label.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            float x = area.MidX + (i - (lines.Length - 1) / 2f) * 20;
            bool bold = i == 0;
            ink.TextUpwards(lines[i], x, area.MidY, Words(segment.Kind), Ink.TextSize, bold);
        }
    }

    private static SKColor Veil(SegmentKind kind) => kind switch
    {
        SegmentKind.Asleep => new SKColor(0x25, 0x31, 0x52, 0xE8),
        SegmentKind.Silent => new SKColor(0xFC, 0xEC, 0xE1, 0xF0),
        _ => new SKColor(0xFA, 0xFB, 0xFC, 0xEC),
    };

    private static SKColor Words(SegmentKind kind) => kind switch
    {
        SegmentKind.Asleep => Theme.Paper,
        SegmentKind.Silent => Theme.Bad,
        _ => Theme.SoftInk,
    };
}
