using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A recovery and what kind of trouble it was from.</summary>
/// <param name="Recovery">How it went.</param>
/// <param name="FaultClass">The trouble, in a word or two, such as <c>sleep</c> or <c>interface-down</c>.</param>
public sealed record MeasuredRecovery(Recovery Recovery, string FaultClass);
