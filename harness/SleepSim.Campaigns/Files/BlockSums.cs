using System.Numerics;
using System.Runtime.InteropServices;

namespace SleepSim.Campaigns;

/// <summary>What became of the scenarios of one block of neighbouring indexes. Sums, so that no order
/// matters.</summary>
internal sealed class BlockSums
{
    /// <summary>Scenarios in a block.</summary>
    public const int Size = 1_024;

    /// <summary>Bytes of the bitmap.</summary>
    public const int BitmapSize = Size / 8;

    /// <summary>A bit for each scenario that is in the sums.</summary>
    public byte[] Done { get; init; } = new byte[BitmapSize];

    /// <summary>Scenarios that were run.</summary>
    public long Ran { get; set; }

    /// <summary>Those that violate a rule.</summary>
    public long Violating { get; set; }

    /// <summary>Those in which nothing was put to the test.</summary>
    public long Unjudged { get; set; }

    /// <summary>Those that were run twice.</summary>
    public long Twice { get; set; }

    /// <summary>Those that were run with both cryptographies.</summary>
    public long Both { get; set; }

    /// <summary>Nanoseconds of true time.</summary>
    public long Simulated { get; set; }

    /// <summary>Events of the kernel.</summary>
    public long Events { get; set; }

    /// <summary>Over indexes and trace hashes: two results that agree in it are the same.</summary>
    public ulong Digest { get; set; }

    /// <summary>Bits in <see cref="Done"/>; equal to <see cref="Ran"/> in a sound file.</summary>
    public int DoneCount
    {
        get
        {
            int count = 0;
            foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(Done)) count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Adds one scenario.</summary>
    public void Add(ScenarioOutcome outcome)
    {
        int place = (int)(outcome.Index % Size);
        Done[place / 8] |= (byte)(1 << place % 8);
        Ran++;
        if (outcome.Violations.Count > 0) Violating++;
        if (outcome.Unjudged) Unjudged++;
        if (outcome.RunTwice) Twice++;
        if (outcome.RunWithBoth) Both++;
        Simulated += outcome.Simulated;
        Events += outcome.Events;
        Digest = unchecked(Digest + Mixed(outcome.Index, outcome.Hash));
    }

    /// <summary>Adds the sums of other scenarios of this block.</summary>
    /// <returns>False, and nothing is added, when a scenario is in both.</returns>
    public bool TryAdd(BlockSums other)
    {
        for (int i = 0; i < BitmapSize; i++)
        {
            if ((Done[i] & other.Done[i]) != 0) return false;
        }

        for (int i = 0; i < BitmapSize; i++) Done[i] |= other.Done[i];
        Ran += other.Ran;
        Violating += other.Violating;
        Unjudged += other.Unjudged;
        Twice += other.Twice;
        Both += other.Both;
        Simulated += other.Simulated;
        Events += other.Events;
        Digest = unchecked(Digest + other.Digest);
        return true;
    }

    // The finalizer of SplitMix64: hashes exchanged between two indexes must not cancel out.
    private static ulong Mixed(long index, ulong hash)
    {
        ulong z = unchecked(hash + 0x9E3779B97F4A7C15UL * ((ulong)index + 1));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }
}
