namespace SleepSim.Reports;

/// <summary>An entry of the legend and its place: a span's colour, a mark's shape or the colour of a part of a
/// recovery, and what it means.</summary>
internal sealed record PlacedLegend(Tone? Tone, MarkKind? Mark, RecoveryPart? Part, string Text, float Left, int Row);
