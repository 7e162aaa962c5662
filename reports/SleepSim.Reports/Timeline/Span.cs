namespace SleepSim.Reports;

/// <summary>Something that lasts.</summary>
/// <param name="From">Nanoseconds since the run began.</param>
/// <param name="To">Nanoseconds since the run began, not before <paramref name="From"/>.</param>
/// <param name="Tone">What it means.</param>
/// <param name="Label">In words; drawn where there is room.</param>
public sealed record Span(long From, long To, Tone Tone, string Label);
