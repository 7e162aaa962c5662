using System.Buffers.Binary;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>TAI64N timestamps: 8 bytes of seconds and 4 of nanoseconds, big-endian, so that later means greater byte
/// by byte (section 5.1).</summary>
internal static class Tai64n
{
    public const int Length = 12;

    /// <summary>2^62 marks 1970 in TAI64; TAI was ten seconds ahead of UTC then. Later leap seconds are left out, as
    /// everyone leaves them out: only the order matters.</summary>
    private const long Epoch = (1L << 62) + 10;

    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Writes a wall time; one before 1970 is written as 1970.</summary>
    public static void Write(Duration wall, Span<byte> timestamp)
    {
        long nanoseconds = Math.Max(0, wall.Nanoseconds);
        BinaryPrimitives.WriteInt64BigEndian(timestamp, Epoch + (nanoseconds / NanosecondsPerSecond));
        BinaryPrimitives.WriteInt32BigEndian(timestamp[8..], (int)(nanoseconds % NanosecondsPerSecond));
    }

    /// <summary>Whether a timestamp is later than another.</summary>
    public static bool IsLater(ReadOnlySpan<byte> timestamp, ReadOnlySpan<byte> other) =>
        timestamp[..Length].SequenceCompareTo(other[..Length]) > 0;
}
