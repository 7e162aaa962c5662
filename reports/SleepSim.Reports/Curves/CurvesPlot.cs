namespace SleepSim.Reports;

/// <summary>Draws recovery curves as PNG and SVG. The same model gives the same bytes.</summary>
public static class CurvesPlot
{
    /// <summary>The picture as a PNG, 1200 pixels wide.</summary>
    public static byte[] Png(CurvesModel model) => PictureOf(model).Png();

    /// <summary>The picture as an SVG document, 1200 pixels wide, with LF line ends.</summary>
    public static string Svg(CurvesModel model) => PictureOf(model).Svg();

    private static PlainPicture PictureOf(CurvesModel model)
    {
        CurvesLayout layout = new(model);
        return new PlainPicture(CurvesLayout.Width, layout.Height, (canvas, ink) =>
        {
            ink.Text(
                TextWrap.Fit(model.Title, CurvesLayout.Width - 2 * CurvesLayout.Margin, CurvesLayout.TitleSize, true),
                CurvesLayout.Margin,
                CurvesLayout.Margin + 8,
                CurvePalette.Ink,
                CurvesLayout.TitleSize,
                bold: true);
            for (int i = 0; i < model.Panels.Count; i++) new PanelDrawing(model, layout, i).Draw(canvas, ink);
            for (int i = 0; i < layout.Notes.Count; i++)
            {
                ink.Text(
                    layout.Notes[i],
                    CurvesLayout.Margin,
                    layout.NotesTop + i * CurvesLayout.Line,
                    CurvePalette.SoftInk,
                    CurvesLayout.SmallSize);
            }
        });
    }
}
