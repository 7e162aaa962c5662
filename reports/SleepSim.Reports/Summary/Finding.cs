namespace SleepSim.Reports;

/// <summary>What one rule found in a run.</summary>
/// <param name="Rule">Its id, such as L3.</param>
/// <param name="Name">What it is about, in a few words.</param>
/// <param name="Outcome">Holds, violated or not judged.</param>
/// <param name="AtNs">Nanoseconds since the run began at which it was broken; null when it was not.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record Finding(string Rule, string Name, Outcome Outcome, long? AtNs, string Reason);
