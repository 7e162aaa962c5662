using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Paper, the bands and names of the lanes, and the axis with its ticks.</summary>
internal sealed class BackgroundPart(PictureLayout layout) : PicturePart
{
    private const float NameRight = PictureLayout.Left - 14;

    protected override void Draw(Ink ink)
    {
        ink.Fill(new SKRect(0, 0, layout.Width, layout.Height), Theme.Paper);
        DrawBands(ink);
        DrawTicks(ink);
    }

    private void DrawBands(Ink ink)
    {
        List<PlacedRow> firsts = [.. layout.Rows.Where(static row => row.FirstOfLane)];
        float right = PictureLayout.Left + layout.Model.Time.Width;
        for (int i = 0; i < firsts.Count; i++)
        {
            float top = firsts[i].Top - 9;
            float bottom = i + 1 < firsts.Count ? firsts[i + 1].Top - 9 : layout.RecoveryTop;
            if (i % 2 == 0) ink.Fill(new SKRect(0, top, layout.Width, bottom), Theme.LanePaper);
            bool named = firsts[i].Row.Name.Length > 0;
            ink.Text(firsts[i].Lane.Name, 24, named ? top + 9 + 6 : firsts[i].Middle, Theme.Ink, bold: true);
        }

        foreach (PlacedRow row in layout.Rows)
        {
            if (row.Row.Name.Length > 0)
                ink.Text(row.Row.Name, NameRight, row.Middle, Theme.SoftInk, Ink.SmallSize, align: SKTextAlign.Right);
            if (row.Row.Size != RowSize.Strip) continue;
            ink.Fill(new SKRect(PictureLayout.Left, row.Top, right, row.Bottom), Theme.Grid.WithAlpha(140));
        }

        if (layout.Model.Brackets.Count == 0) return;
        if (firsts.Count % 2 == 0)
            ink.Fill(new SKRect(0, layout.RecoveryTop, layout.Width, layout.LanesBottom), Theme.LanePaper);
        ink.Text("Recovery", 24, layout.RecoveryBar + PictureLayout.BracketBar / 2, Theme.Ink, bold: true);
    }

    private void DrawTicks(Ink ink)
    {
        ink.Text("since start", 24, layout.LanesBottom + 16, Theme.SoftInk, Ink.SmallSize);
        float free = PictureLayout.Left - 24;
        foreach (Tick tick in AxisTicks.Of(layout.Model.Time))
        {
            float x = PictureLayout.Left + tick.X, half = Ink.Measure(tick.Label, Ink.SmallSize) / 2;
            ink.Line(x, layout.LanesTop, x, layout.LanesBottom + 5, Theme.Grid);
            if (x - half < free) continue;
            ink.Text(tick.Label, x, layout.LanesBottom + 16, Theme.SoftInk, Ink.SmallSize, align: SKTextAlign.Center);
            free = x + half + 10;
        }
    }
}
