using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A picture of recovery curves as plain data.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Series">The names of the series, in order.</param>
/// <param name="Axis">The time axis of all panels.</param>
/// <param name="Panels">The plots, in order.</param>
/// <param name="Notes">What is to be said under it.</param>
public sealed record CurvesModel(
    string Title,
    IReadOnlyList<string> Series,
    CurveAxis Axis,
    IReadOnlyList<CurvePanel> Panels,
    IReadOnlyList<string> Notes)
{
    /// <summary>The most series that a reader can tell apart.</summary>
    public const int SeriesMax = 7;

    /// <summary>The most kinds of trouble in one picture.</summary>
    public const int PanelsMax = 12;

    /// <summary>All recoveries of each series, from two beginnings: from the wake or the loss, which a person waits
    /// for, and from the usable path, which an engine answers for.</summary>
    /// <exception cref="ArgumentException">There are more series than <see cref="SeriesMax"/>.</exception>
    public static CurvesModel Of(string title, IReadOnlyList<MeasuredSeries> series)
    {
        Check(series);
        return Of(
            title,
            series,
            [
                ("from the wake, or the loss of the path", Curves(series, static one => one.Total)),
                ("from the usable path on", Curves(series, static one => one.AfterUsable)),
            ],
            Overtaken(series));
    }

    /// <summary>A plot for each kind of trouble, the most frequent first.</summary>
    /// <exception cref="ArgumentException">There are more series than <see cref="SeriesMax"/>.</exception>
    public static CurvesModel ByFaultClass(string title, IReadOnlyList<MeasuredSeries> series)
    {
        Check(series);
        (string Title, RecoveryCurve[] Curves)[] classes =
        [
            .. series.SelectMany(static one => one.Runs).SelectMany(static run => run.Recoveries)
                .Select(static measured => measured.FaultClass).Distinct().Order(StringComparer.Ordinal)
                .Select(name => (name, Curves(series, name)))
                .OrderByDescending(static one => one.Item2.Sum(static curve => (long)curve.Count)),
        ];
        int leftOut = classes.Skip(PanelsMax).Sum(static one => one.Curves.Sum(static curve => curve.Count));
        string[] notes = leftOut == 0
            ? []
            : [$"{classes.Length - PanelsMax} rarer kinds of trouble, with {HumanDuration.Count(leftOut)} recoveries, "
                + "are not drawn."];
        return Of(title, series, [.. classes.Take(PanelsMax)], [.. Overtaken(series), .. notes]);
    }

    private static CurvesModel Of(
        string title,
        IReadOnlyList<MeasuredSeries> series,
        IReadOnlyList<(string Title, RecoveryCurve[] Curves)> panels,
        string[] notes)
    {
        CurveAxis axis = CurveAxis.Of(panels.SelectMany(static panel => panel.Curves));
        bool shorter = panels.SelectMany(static panel => panel.Curves)
            .Any(static curve => curve.Lengths.Count > 0 && curve.Lengths[0] < CurveAxis.From);
        string[] left = shorter
            ? [$"What is shorter than {HumanDuration.Format(CurveAxis.From)} stands at the left edge."]
            : [];
        return new CurvesModel(
            title,
            [.. series.Select(static one => one.Name)],
            axis,
            [
                .. panels.Select(panel => new CurvePanel(
                    panel.Title, [.. panel.Curves.Select((curve, i) => CurveLine.Of(i, curve, axis))])),
            ],
            [.. left, .. notes]);
    }

    private static RecoveryCurve[] Curves(IReadOnlyList<MeasuredSeries> series, string faultClass) =>
        [.. series.Select(one => RecoveryCurve.Of(one.Only(faultClass).Recoveries))];

    private static RecoveryCurve[] Curves(IReadOnlyList<MeasuredSeries> series, Func<Recovery, long?> length) =>
        [.. series.Select(one => RecoveryCurve.Of(one.Recoveries.Select(length)))];

    private static string[] Overtaken(IReadOnlyList<MeasuredSeries> series) =>
        series.All(static one => one.Overtaken == 0)
            ? []
            :
            [
                "Not in the curves, because the next sleep or the end came before the time that the rules allow was "
                + "over: " + string.Join(", ", series.Select(static one =>
                    $"{one.Name} {HumanDuration.Count(one.Overtaken)}")) + ".",
            ];

    private static void Check(IReadOnlyList<MeasuredSeries> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count > SeriesMax)
            throw new ArgumentException($"Found {series.Count} series, expected at most {SeriesMax}.", nameof(series));
    }
}
