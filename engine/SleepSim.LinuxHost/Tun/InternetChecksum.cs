using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SleepSim.LinuxHost;

/// <summary>The Internet checksum (RFC 1071). Words are taken as they stand in the memory of a little-endian machine: a
/// one's complement sum comes out right in either order, as long as it is written the way it was read.</summary>
internal static class InternetChecksum
{
    /// <summary>Adds bytes to a sum. All but the last that are added must be even in number.</summary>
    public static ulong Add(ReadOnlySpan<byte> bytes, ulong sum)
    {
        if (bytes.Length >= Vector256<byte>.Count) sum += AddVectors(ref bytes);
        while (bytes.Length >= sizeof(uint))
        {
            sum += MemoryMarshal.Read<uint>(bytes);
            bytes = bytes[sizeof(uint)..];
        }

        if (bytes.Length >= sizeof(ushort))
        {
            sum += MemoryMarshal.Read<ushort>(bytes);
            bytes = bytes[sizeof(ushort)..];
        }

        return bytes.IsEmpty ? sum : sum + bytes[0];
    }

    /// <summary>The sum of the pseudo header: addresses, protocol and length of what follows.</summary>
    public static ulong OfPseudoHeader(ReadOnlySpan<byte> addresses, byte protocol, int length) =>
        Add(addresses, 0) + ((ulong)protocol << 8) + BinaryPrimitives.ReverseEndianness((ushort)length);

    /// <summary>A sum in 16 bits, not inverted.</summary>
    public static ushort Fold(ulong sum)
    {
        sum = (sum & uint.MaxValue) + (sum >> 32);
        sum = (sum & uint.MaxValue) + (sum >> 32);
        sum = (sum & ushort.MaxValue) + (sum >> 16);
        sum = (sum & ushort.MaxValue) + (sum >> 16);
        return (ushort)((sum & ushort.MaxValue) + (sum >> 16));
    }

    // In each lane the low and the high words apart: 65,537 of them fit in 32 bits, and a packet has far fewer.
    private static ulong AddVectors(ref ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<Vector256<uint>> vectors = MemoryMarshal.Cast<byte, Vector256<uint>>(bytes);
        Vector256<uint> lowMask = Vector256.Create((uint)ushort.MaxValue);
        Vector256<uint> low = Vector256<uint>.Zero;
        Vector256<uint> high = Vector256<uint>.Zero;
        foreach (Vector256<uint> vector in vectors)
        {
            low += vector & lowMask;
            high += vector >>> 16;
        }

        bytes = bytes[(vectors.Length * Vector256<byte>.Count)..];
        return SumOf(low) + SumOf(high);
    }

    private static ulong SumOf(Vector256<uint> lanes)
    {
        (Vector256<ulong> lower, Vector256<ulong> upper) = Vector256.Widen(lanes);
        return Vector256.Sum(lower + upper);
    }
}
