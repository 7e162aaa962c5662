namespace SleepSim.Campaigns;

/// <summary>A rule that one scenario of a campaign violates.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Cause">What is the same in all failures of this kind.</param>
/// <param name="At">When, in nanoseconds since the run began.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record FoundViolation(string Rule, string Cause, long At, string Reason);
