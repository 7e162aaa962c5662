namespace SleepSim.Reports;

/// <summary>Something that happens at one moment.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Label">In words; drawn where there is room; may be empty.</param>
/// <param name="Level">How high it stands in its row, 0 to 100.</param>
public sealed record Mark(long At, MarkKind Kind, string Label, int Level = 100);
