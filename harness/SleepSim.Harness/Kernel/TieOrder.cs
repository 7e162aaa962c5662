using System.Diagnostics;

namespace SleepSim.Harness.Kernel;

/// <summary>Packs a tie and a sequence number into one word, so that comparing two events takes two comparisons and a
/// heap key takes 16 bytes.</summary>
internal static class TieOrder
{
    /// <summary>Bits of the sequence number: enough for 10^12 events.</summary>
    public const int SequenceBits = 40;

    /// <summary>The last sequence number.</summary>
    public const long SequenceMax = (1L << SequenceBits) - 1;

    /// <summary>The number of different ties.</summary>
    public const int Ties = 1 << (64 - SequenceBits);

    /// <summary>Lower ties first; equal ties in the order of scheduling.</summary>
    public static ulong Of(int tie, long sequence)
    {
        Debug.Assert(tie is >= 0 and < Ties && sequence is >= 0 and <= SequenceMax);
        return ((ulong)tie << SequenceBits) | (ulong)sequence;
    }
}
