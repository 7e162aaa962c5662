namespace SleepSim.Campaigns;

/// <summary>Gives out the indexes of a shard that are not done, in their order. Safe from many threads.</summary>
internal sealed class IndexDispenser(Shard shard, long count, DoneIndexes done)
{
    private readonly Lock _giving = new();
    private long _next = shard.First;

    /// <summary>The next one; null when there is none below the count.</summary>
    public long? Next()
    {
        lock (_giving)
        {
            while (_next < count)
            {
                long index = _next;
                _next += shard.Of;
                if (!done.Has(index)) return index;
            }

            return null;
        }
    }
}
