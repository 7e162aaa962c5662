using System.Runtime.CompilerServices;

namespace SleepSim.Harness.Kernel;

/// <summary>When an event runs: its time, then its place among the events of that moment. 16 bytes.</summary>
/// <param name="Time">Nanoseconds since the run began.</param>
/// <param name="Order">See <see cref="ITieStrategy.Order"/>.</param>
internal readonly record struct EventKey(long Time, ulong Order)
{
    /// <summary>Whether this event runs before the other. Without a branch: which of two events is first cannot be
    /// predicted, and a wrong guess costs more than the comparison.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(in EventKey other) =>
        (Time < other.Time) | ((Time == other.Time) & (Order < other.Order));
}
