using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Paper, the bands of the lanes, and the lines of the axis.</summary>
internal sealed class BackgroundPart(PictureLayout layout) : PicturePart(layout)
{
    /// <inheritdoc/>
    public override void Draw(Ink ink)
    {
        ink.Fill(new SKRect(0, 0, Layout.Width, Layout.Height), ink.Colors.Paper);
        DrawBands(ink);
        foreach (Tick tick in Layout.Ticks)
        {
            float x = PictureLayout.Left + tick.X;
            Layout.DrawLine(ink, x, Layout.LanesTop, Layout.LanesBottom + 4, ink.Colors.Grid);
        }
    }

    private void DrawBands(Ink ink)
    {
        List<PlacedRow> firsts = [.. Layout.Rows.Where(static row => row.FirstOfLane)];
        for (int i = 0; i <= firsts.Count; i += 2)
        {
            // Every other lane has a band; the recoveries come after the last lane.
            float top = i < firsts.Count ? firsts[i].Top - PictureLayout.LanePadding : Layout.RecoveryTop;
            float bottom = i + 1 < firsts.Count ? firsts[i + 1].Top - PictureLayout.LanePadding
                : i < firsts.Count ? Layout.RecoveryTop
                : Layout.LanesBottom;
            ink.Fill(new SKRect(0, top, Layout.Width, bottom), ink.Colors.LanePaper);
        }

        float right = PictureLayout.Left + Layout.Model.Time.Width;
        foreach (PlacedRow row in Layout.Rows.Where(static row => row.Row.Size == RowSize.Strip))
            ink.Fill(new SKRect(PictureLayout.Left, row.Top, right, row.Bottom), ink.Colors.Grid.WithAlpha(140));
    }
}
