namespace SleepSim.Reports;

/// <summary>A corner of a curve.</summary>
/// <param name="X">Its place on the axis, from 0 to <see cref="CurveAxis.Width"/>.</param>
/// <param name="Count">How many recoveries had ended there.</param>
public readonly record struct CurvePoint(int X, int Count);
