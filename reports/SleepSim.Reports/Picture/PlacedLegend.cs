namespace SleepSim.Reports;

/// <summary>An entry of the legend and its place: a span's colour or a mark's shape, and what it means.</summary>
internal sealed record PlacedLegend(Tone? Tone, MarkKind? Mark, LegendPart? Part, string Text, float Left, int Row);
