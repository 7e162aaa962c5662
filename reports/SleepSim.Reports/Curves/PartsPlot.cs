using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws whose part the time was, as PNG and SVG. The same model gives the same bytes.</summary>
public static class PartsPlot
{
    private const int Width = 1_200;
    private const float Margin = 24, Header = 104, RowHeight = 46, Bar = 20, Footer = 44, Names = 190, Gap = 26;
    private const float Label = 100;

    private static readonly string[] Heads =
        ["middle tenth", "slowest twentieth", "never recovered", "false connected, per run"];

    /// <summary>The picture as a PNG, 1200 pixels wide.</summary>
    public static byte[] Png(PartsModel model) => PictureOf(model).Png();

    /// <summary>The picture as an SVG document, 1200 pixels wide, with LF line ends.</summary>
    public static string Svg(PartsModel model) => PictureOf(model).Svg();

    private static InkPicture PictureOf(PartsModel model)
    {
        int height = (int)(Header + model.Rows.Count * RowHeight + Footer);
        return new InkPicture(Width, height, Theme.Light.Palette, model.Title, ink =>
        {
            ink.Fill(new SKRect(0, 0, Width, height), CurvePalette.Paper);
            Draw(model, ink);
        });
    }

    private static void Draw(PartsModel model, Ink ink)
    {
        string title = TextWrap.Fit(model.Title, Width - 2 * Margin, CurveText.Title);
        ink.Write(title, Margin, Margin + 8, CurveText.Title, CurvePalette.Ink);
        for (int i = 0; i < Heads.Length; i++)
            ink.Write(Heads[i], Left(i), Header - 28, CurveText.Strong, CurvePalette.Ink);
        long middle = Longest(model.Rows.Select(static row => row.Middle?.Total ?? 0));
        long slowest = Longest(model.Rows.Select(static row => row.Slowest?.Total ?? 0));
        long falsely = Longest(model.Rows.Select(static row => row.FalseConnectedPerRun));
        for (int i = 0; i < model.Rows.Count; i++)
        {
            PartsRow row = model.Rows[i];
            float y = Header + i * RowHeight + RowHeight / 2;
            ink.Line(Margin, y - RowHeight / 2, Width - Margin, y - RowHeight / 2, CurvePalette.Grid);
            string name = TextWrap.Fit(row.Name, Names - 12, CurveText.Strong);
            ink.Write(name, Margin, y, CurveText.Strong, CurvePalette.Ink);
            DrawParts(ink, row.Middle, middle, 0, y);
            DrawParts(ink, row.Slowest, slowest, 1, y);
            DrawBad(ink, row.Never, row.Count, 2, y, Share(row.Never, row.Count));
            DrawBad(ink, row.FalseConnectedPerRun, falsely, 3, y, HumanDuration.Format(row.FalseConnectedPerRun));
        }

        DrawLegend(ink, Header + model.Rows.Count * RowHeight + Footer / 2);
    }

    private static void DrawParts(Ink ink, PartSums? parts, long longest, int column, float y)
    {
        float x = Left(column);
        if (parts is not null)
        {
            x = Fill(ink, x, y, parts.OperatingSystem, longest, CurvePalette.OperatingSystem);
            x = Fill(ink, x, y, parts.Engine, longest, CurvePalette.Engine);
            x = Fill(ink, x, y, parts.Network, longest, CurvePalette.Network);
        }

        string total = parts is null ? "–" : HumanDuration.Format(parts.Total);
        ink.Write(total, x + 8, y, CurveText.Small, CurvePalette.Ink);
    }

    private static float Fill(Ink ink, float x, float y, long part, long longest, SKColor color)
    {
        float width = Room * part / longest;
        ink.Fill(new SKRect(x, y - Bar / 2, x + width, y + Bar / 2), color);
        return x + width;
    }

    private static void DrawBad(Ink ink, long amount, long longest, int column, float y, string text)
    {
        float width = longest == 0 ? 0 : Room * amount / longest;
        SKRect bar = new(Left(column), y - Bar / 2, Left(column) + width, y + Bar / 2);
        if (amount > 0)
        {
            ink.Box(bar, CurvePalette.NeverPaper, CurvePalette.Bad);
            ink.Hatch(bar, CurvePalette.Bad);
        }

        ink.Write(text, bar.Right + 8, y, CurveText.Small, CurvePalette.Ink);
    }

    private static void DrawLegend(Ink ink, float y)
    {
        float x = Left(0);
        foreach ((string text, SKColor color) in (ReadOnlySpan<(string, SKColor)>)
            [
                ("part of the operating system", CurvePalette.OperatingSystem),
                ("of the engine", CurvePalette.Engine),
                ("of the network", CurvePalette.Network),
            ])
        {
            ink.Fill(new SKRect(x, y - 7, x + 14, y + 7), color);
            ink.Write(text, x + 22, y, CurveText.Small, CurvePalette.SoftInk);
            x += 22 + Letters.Width(text, CurveText.Small) + 26;
        }
    }

    private static string Share(int never, int count) =>
        count == 0 ? "–" : $"{HumanDuration.Count(never)} of {HumanDuration.Count(count)}";

    private static float Room => ColumnWidth - Label;

    private static float ColumnWidth => (Width - 2 * Margin - Names - (Heads.Length - 1) * Gap) / Heads.Length;

    private static float Left(int column) => Margin + Names + column * (ColumnWidth + Gap);

    private static long Longest(IEnumerable<long> lengths) => Math.Max(1, lengths.DefaultIfEmpty().Max());
}
