using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws recovery curves as PNG and SVG. The same model gives the same bytes.</summary>
public static class CurvesPlot
{
    /// <summary>The picture as a PNG, 1200 pixels wide.</summary>
    public static byte[] Png(CurvesModel model) => PictureOf(model).Png();

    /// <summary>The picture as an SVG document, 1200 pixels wide, with LF line ends.</summary>
    public static string Svg(CurvesModel model) => PictureOf(model).Svg();

    private static InkPicture PictureOf(CurvesModel model)
    {
        CurvesLayout layout = new(model);
        return new InkPicture(CurvesLayout.Width, layout.Height, Theme.Light.Palette, model.Title, ink =>
        {
            ink.Fill(new SKRect(0, 0, CurvesLayout.Width, layout.Height), CurvePalette.Paper);
            string title = TextWrap.Fit(model.Title, CurvesLayout.Width - 2 * CurvesLayout.Margin, CurveText.Title);
            ink.Write(title, CurvesLayout.Margin, CurvesLayout.Margin + 8, CurveText.Title, CurvePalette.Ink);
            for (int i = 0; i < model.Panels.Count; i++) new PanelDrawing(model, layout, i).Draw(ink);
            for (int i = 0; i < layout.Notes.Count; i++)
            {
                float y = layout.NotesTop + i * CurvesLayout.Line;
                ink.Write(layout.Notes[i], CurvesLayout.Margin, y, CurveText.Small, CurvePalette.SoftInk);
            }
        });
    }
}
