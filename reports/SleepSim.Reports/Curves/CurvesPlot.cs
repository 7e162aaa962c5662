using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws recovery curves as PNG and SVG, 1200 pixels wide. The same model and theme give the same
/// bytes.</summary>
public static class CurvesPlot
{
    /// <summary>The picture as a PNG.</summary>
    /// <param name="model">What to draw.</param>
    /// <param name="theme">On what; light when left out.</param>
    public static byte[] Png(CurvesModel model, Theme? theme = null) => PictureOf(model).Png(theme ?? Theme.Light);

    /// <summary>The picture as an SVG document with LF line ends.</summary>
    /// <param name="model">What to draw.</param>
    /// <param name="theme">On what; light when left out.</param>
    public static string Svg(CurvesModel model, Theme? theme = null) => PictureOf(model).Svg(theme ?? Theme.Light);

    private static InkPicture PictureOf(CurvesModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
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
