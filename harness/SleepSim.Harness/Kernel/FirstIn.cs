namespace SleepSim.Harness.Kernel;

/// <summary>Events of one moment run in the order they were scheduled in.</summary>
internal sealed class FirstIn : ITieStrategy
{
    /// <inheritdoc/>
    public ulong Order(long sequence, int source) => (ulong)sequence;

    /// <inheritdoc/>
    public string Describe() => "first in, first out: one order, by no chance";
}
