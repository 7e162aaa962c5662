namespace SleepSim.Campaigns;

/// <summary>The scenarios of a shard that a file had when it was opened. A bit for each whole block, and bitmaps only
/// for those that are not whole: few, because scenarios are begun in the order of their indexes.</summary>
internal sealed class DoneIndexes(Shard shard)
{
    private readonly List<ulong> _whole = [];
    private readonly SortedDictionary<long, byte[]> _parts = [];

    /// <summary>One more than the highest index; 0 for none.</summary>
    public long Extent { get; private set; }

    /// <summary>How many.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a block, in the order of their numbers.</summary>
    public void Add(long number, BlockSums block)
    {
        long begin = number * BlockSums.Size, end = begin + BlockSums.Size;
        Count += block.Ran;
        for (int place = BlockSums.Size - 1; place >= 0; place--)
        {
            if (!IsSet(block.Done, place)) continue;
            Extent = Math.Max(Extent, begin + place + 1);
            break;
        }

        if (block.Ran < shard.CountBelow(end) - shard.CountBelow(begin))
        {
            _parts[number] = block.Done;
            return;
        }

        while (_whole.Count <= number / 64) _whole.Add(0);
        _whole[(int)(number / 64)] |= 1UL << (int)(number % 64);
    }

    /// <summary>Whether the scenario is in the file. For indexes of the shard.</summary>
    public bool Has(long index)
    {
        long number = index / BlockSums.Size;
        int word = (int)(number / 64);
        if (word < _whole.Count && (_whole[word] >> (int)(number % 64) & 1) != 0) return true;
        return _parts.TryGetValue(number, out byte[]? done) && IsSet(done, (int)(index % BlockSums.Size));
    }

    private static bool IsSet(byte[] bits, int place) => (bits[place / 8] >> place % 8 & 1) != 0;
}
