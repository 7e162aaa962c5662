namespace SleepSim.Reports;

/// <summary>A label whose place beside others is chosen, before it is known how far down its row is.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Left">Its left end in pixels.</param>
/// <param name="Width">What it takes, in pixels.</param>
/// <param name="Row">Its row, from zero.</param>
/// <param name="Points">The place it speaks of, in pixels.</param>
internal sealed record PlacedLabel(string Text, float Left, float Width, int Row, float Points);
