namespace SleepSim.Reports;

/// <summary>One plot of a picture: the curves of all series for one kind of trouble, or for all.</summary>
/// <param name="Title">What it is about; empty when the picture says it.</param>
/// <param name="Lines">One for each series, in their order.</param>
public sealed record CurvePanel(string Title, IReadOnlyList<CurveLine> Lines);
