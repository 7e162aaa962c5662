using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws whose part the time was, as PNG and SVG. The same model gives the same bytes.</summary>
public static class PartsPlot
{
    private const int Width = 1_200;
    private const float Margin = 24, Header = 104, RowHeight = 46, Bar = 20, Footer = 44, Names = 190, Gap = 26;
    private const float TitleSize = 22, HeadSize = 15, SmallSize = 13, Label = 100;

    private static readonly string[] Heads =
        ["middle tenth", "slowest twentieth", "never recovered", "false connected, per run"];

    /// <summary>The picture as a PNG, 1200 pixels wide.</summary>
    public static byte[] Png(PartsModel model) => PictureOf(model).Png();

    /// <summary>The picture as an SVG document, 1200 pixels wide, with LF line ends.</summary>
    public static string Svg(PartsModel model) => PictureOf(model).Svg();

    private static PlainPicture PictureOf(PartsModel model) =>
        new(Width, (int)(Header + model.Rows.Count * RowHeight + Footer), (_, ink) => Draw(model, ink));

    private static void Draw(PartsModel model, Ink ink)
    {
        ink.Text(
            TextWrap.Fit(model.Title, Width - 2 * Margin, TitleSize, bold: true), Margin, Margin + 8, CurvePalette.Ink,
            TitleSize, bold: true);
        for (int i = 0; i < Heads.Length; i++)
            ink.Text(Heads[i], Left(i), Header - 28, CurvePalette.Ink, HeadSize, bold: true);
        long middle = Longest(model.Rows.Select(static row => row.Middle?.Total ?? 0));
        long slowest = Longest(model.Rows.Select(static row => row.Slowest?.Total ?? 0));
        long falsely = Longest(model.Rows.Select(static row => row.FalseConnectedPerRun));
        for (int i = 0; i < model.Rows.Count; i++)
        {
            PartsRow row = model.Rows[i];
            float y = Header + i * RowHeight + RowHeight / 2;
            ink.Line(Margin, y - RowHeight / 2, Width - Margin, y - RowHeight / 2, CurvePalette.Grid);
            ink.Text(
                TextWrap.Fit(row.Name, Names - 12, HeadSize, bold: true), Margin, y, CurvePalette.Ink, HeadSize,
                bold: true);
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

        ink.Text(parts is null ? "–" : HumanDuration.Format(parts.Total), x + 8, y, CurvePalette.Ink, SmallSize);
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
            ink.Fill(bar, CurvePalette.NeverPaper);
            ink.Hatch(bar, CurvePalette.Bad);
            ink.Frame(bar, CurvePalette.Bad);
        }

        ink.Text(text, bar.Right + 8, y, CurvePalette.Ink, SmallSize);
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
            ink.Text(text, x + 22, y, CurvePalette.SoftInk, SmallSize);
            x += 22 + Ink.Measure(text, SmallSize) + 26;
        }
    }

    private static string Share(int never, int count) =>
        count == 0 ? "–" : $"{HumanDuration.Count(never)} of {HumanDuration.Count(count)}";

    private static float Room => ColumnWidth - Label;

    private static float ColumnWidth => (Width - 2 * Margin - Names - (Heads.Length - 1) * Gap) / Heads.Length;

    private static float Left(int column) => Margin + Names + column * (ColumnWidth + Gap);

    private static long Longest(IEnumerable<long> lengths) => Math.Max(1, lengths.DefaultIfEmpty().Max());
}
