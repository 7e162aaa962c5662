using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A recovery and what kind of trouble it was from.</summary>
/// <param name="Recovery">How it went.</param>
/// <param name="FaultClass">The trouble, in a word or two, such as <c>sleep</c> or <c>interface-down</c>.</param>
/// <param name="Overtaken">It did not end, and was given less time than the rules allow, because the next sleep or the
/// end of the run came. It says nothing about the engine and is in no curve.</param>
public sealed record MeasuredRecovery(Recovery Recovery, string FaultClass, bool Overtaken = false);
