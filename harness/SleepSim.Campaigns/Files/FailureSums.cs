namespace SleepSim.Campaigns;

/// <summary>Failures of one rule and one cause.</summary>
/// <param name="Tally">How many, and the first.</param>
/// <param name="At">When the first violates the rule, in nanoseconds since the run began.</param>
/// <param name="Reason">Why the first violates it.</param>
internal sealed record FailureSums(Tally Tally, long At, string Reason)
{
    /// <summary>Both together.</summary>
    public FailureSums And(FailureSums other) =>
        (Tally.First <= other.Tally.First ? this : other) with { Tally = Tally + other.Tally };
}
