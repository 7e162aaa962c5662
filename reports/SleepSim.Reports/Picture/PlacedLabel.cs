namespace SleepSim.Reports;

/// <summary>A label whose place is chosen.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Left">Its left end in pixels.</param>
/// <param name="Row">Its row, from zero.</param>
/// <param name="Points">The place it speaks of, in pixels.</param>
internal sealed record PlacedLabel(string Text, float Left, int Row, float Points);
