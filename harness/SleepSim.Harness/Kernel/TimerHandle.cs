namespace SleepSim.Harness.Kernel;

/// <summary>What <see cref="Scheduler.Schedule"/> gives and <see cref="Scheduler.Cancel"/> takes. <c>default</c> names
/// no event. The sequence is used once in a scheduler's life, so a handle outlives its event harmlessly.</summary>
internal readonly record struct TimerHandle(int Slot, long Sequence);
