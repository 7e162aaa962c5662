namespace SleepSim.Harness.Kernel;

/// <summary>Decides what comes first among events of the same moment. wake(), path updates and timers that fall
/// together are where the bugs are, so that order is explored instead of left to chance.</summary>
internal interface ITieStrategy
{
    /// <summary>The place of an event among those of its moment: the lowest runs first.</summary>
    /// <param name="sequence">The number of the event, counted from 1 in the order of scheduling; less than
    /// 2 to the <see cref="TieOrder.SequenceBits"/>.</param>
    /// <param name="source">Who scheduled it; never negative.</param>
    /// <returns>A value no other sequence gets: see <see cref="TieOrder.Of"/>.</returns>
    ulong Order(long sequence, int source);

    /// <summary>The strategy and its parameters, for people.</summary>
    string Describe();
}
