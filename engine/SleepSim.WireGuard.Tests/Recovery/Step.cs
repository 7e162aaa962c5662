namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>One step of a <see cref="RandomLife"/>.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Amount">0 to 999: how much of it, or which.</param>
internal readonly record struct Step(StepKind Kind, int Amount);
