namespace SleepSim.Reports;

/// <summary>A mark on the axis.</summary>
/// <param name="X">Pixels from the left end of the axis.</param>
/// <param name="Label">The time since the start.</param>
internal sealed record Tick(float X, string Label);
