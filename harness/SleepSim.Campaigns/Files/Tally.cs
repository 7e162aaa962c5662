namespace SleepSim.Campaigns;

/// <summary>How many scenarios, and the first of them.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">The lowest index.</param>
public readonly record struct Tally(long Count, long First)
{
    /// <summary>Both together.</summary>
    public static Tally operator +(Tally left, Tally right) =>
        new(left.Count + right.Count, Math.Min(left.First, right.First));

    /// <summary>Both together.</summary>
    public static Tally Add(Tally left, Tally right) => left + right;
}
