using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Where everything stands in a picture of curves, in pixels from its upper left corner.</summary>
internal sealed class CurvesLayout
{
    public const int Width = 1_200;
    public const float Margin = 24, Line = 20;
    private const float Header = 56, Gap = 28, PanelTitle = 26, TickHeight = 28, TableGap = 10;
    private const float PlotLarge = 320, PlotSmall = 210, YLabels = 50, NeverOne = 9, NeverPad = 10, NeverLeast = 52;
    private const int NoteLinesMax = 3;

    private readonly int _columns;
    private readonly float _panelWidth, _panelHeight, _plotHeight, _titleHeight, _neverWidth;

    public CurvesLayout(CurvesModel model)
    {
        _columns = model.Panels.Count > 1 ? 2 : 1;
        _panelWidth = (Width - 2 * Margin - (_columns - 1) * Gap) / _columns;
        _plotHeight = model.Panels.Count <= 2 ? PlotLarge : PlotSmall;
        _titleHeight = model.Panels.Any(static panel => panel.Title.Length > 0) ? PanelTitle : 0;
        _neverWidth = Math.Max(NeverLeast, 2 * NeverPad + NeverOne * Math.Max(0, model.Series.Count - 1));
        _panelHeight = _titleHeight + _plotHeight + TickHeight + TableGap + (model.Series.Count + 1) * Line;
        int rows = (model.Panels.Count + _columns - 1) / _columns;
        NotesTop = Header + rows * _panelHeight + Math.Max(0, rows - 1) * Gap + 26;
        Notes =
        [
            .. model.Notes.SelectMany(static note =>
                TextWrap.Lines(note, Width - 2 * Margin, CurveText.Small, NoteLinesMax)),
        ];
        Height = (int)(NotesTop + Notes.Count * Line);
    }

    /// <summary>Of the whole picture.</summary>
    public int Height { get; }

    public float NotesTop { get; }

    public IReadOnlyList<string> Notes { get; }

    /// <summary>The middle of a panel's title.</summary>
    public SKPoint TitleOf(int panel) => new(Left(panel), Top(panel) + _titleHeight / 2 - 4);

    /// <summary>The plot of a panel, without the place for "never".</summary>
    public SKRect PlotOf(int panel)
    {
        float left = Left(panel) + YLabels, top = Top(panel) + _titleHeight;
        return new SKRect(left, top, Left(panel) + _panelWidth - _neverWidth - 6, top + _plotHeight);
    }

    /// <summary>The place for what never ended.</summary>
    public SKRect NeverOf(int panel)
    {
        SKRect plot = PlotOf(panel);
        return new SKRect(plot.Right + 6, plot.Top, plot.Right + 6 + _neverWidth, plot.Bottom);
    }

    /// <summary>Where a series stands in that place.</summary>
    public float NeverX(int panel, int series, int of)
    {
        SKRect never = NeverOf(panel);
        return never.MidX + (series - (of - 1) / 2f) * NeverOne;
    }

    /// <summary>The middle of a row of a panel's table; 0 is the head.</summary>
    public float RowOf(int panel, int row) =>
        Top(panel) + _titleHeight + _plotHeight + TickHeight + TableGap + row * Line + Line / 2;

    /// <summary>The table of a panel from left to right.</summary>
    public (float Left, float Right) TableOf(int panel) => (Left(panel), Left(panel) + _panelWidth);

    private float Left(int panel) => Margin + panel % _columns * (_panelWidth + Gap);

    private float Top(int panel) => Header + panel / _columns * (_panelHeight + Gap);
}
