namespace SleepSim.Reports;

/// <summary>A stretch worth drawing to scale; a single moment has no length.</summary>
/// <param name="From">Nanoseconds since the run began.</param>
/// <param name="To">Nanoseconds since the run began.</param>
/// <param name="Weight">How much it matters when there is no room for all.</param>
internal readonly record struct Moment(long From, long To, int Weight);
