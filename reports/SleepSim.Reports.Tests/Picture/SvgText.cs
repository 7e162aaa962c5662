namespace SleepSim.Reports.Tests;

/// <summary>Words in an SVG, their size and the box around them, in pixels.</summary>
internal sealed record SvgText(string Words, double Size, double Left, double Top, double Right, double Bottom);
