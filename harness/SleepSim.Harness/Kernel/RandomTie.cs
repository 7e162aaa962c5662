namespace SleepSim.Harness.Kernel;

/// <summary>Events of one moment run in random order. Two of them draw the same tie once in 2^24 and then keep the
/// order of scheduling.</summary>
internal sealed class RandomTie(RandomStream random) : ITieStrategy
{
    /// <inheritdoc/>
    public ulong Order(long sequence, int source) =>
        TieOrder.Of((int)(random.Next() >> TieOrder.SequenceBits), sequence);

    /// <inheritdoc/>
    public string Describe() =>
        $"random ({random.Describe()}): each order of m events of one moment has the probability 1/m!";
}
