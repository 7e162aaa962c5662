namespace SleepSim.Harness.Kernel;

/// <summary>Events of one moment run in the opposite order of scheduling. What is scheduled for now runs
/// next.</summary>
internal sealed class LastIn : ITieStrategy
{
    /// <inheritdoc/>
    public ulong Order(long sequence, int source) => (ulong)(TieOrder.SequenceMax - sequence);

    /// <inheritdoc/>
    public string Describe() => "last in, first out: one order, by no chance";
}
