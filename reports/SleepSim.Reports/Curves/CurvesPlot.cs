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

    private static PlainPicture PictureOf(CurvesModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        CurvesLayout layout = new(model);
        return new PlainPicture(CurvesLayout.Width, layout.Height, model.Title, ink =>
        {
            string title = TextWrap.Fit(
                model.Title, CurvesLayout.Width - 2 * CurvesLayout.Margin, CurvesLayout.TitleStyle);
            ink.Words(
                title, CurvesLayout.Margin, CurvesLayout.Margin + 8, CurvesLayout.TitleStyle, ink.Colors.Ink);
            for (int i = 0; i < model.Panels.Count; i++) new PanelDrawing(model, layout, i).Draw(ink);
            for (int i = 0; i < layout.Notes.Count; i++)
            {
                float y = layout.NotesTop + i * CurvesLayout.Line;
                ink.Words(layout.Notes[i], CurvesLayout.Margin, y, TextStyle.Body, ink.Colors.SoftInk);
            }
        });
    }
}
