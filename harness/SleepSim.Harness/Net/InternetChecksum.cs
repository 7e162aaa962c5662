using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SleepSim.Harness.Net;

/// <summary>The checksum of IPv4, ICMP and UDP: the ones' complement of the ones' complement sum of 16-bit words
/// (RFC 1071). What bears its checksum already sums up to zero.</summary>
internal static class InternetChecksum
{
    /// <param name="bytes">An odd last byte counts as the high half of a word.</param>
    /// <param name="sum">What to begin with, such as the words of a pseudo header.</param>
    public static ushort Of(ReadOnlySpan<byte> bytes, uint sum = 0)
    {
        // The sum does not depend on how many words are added at once, nor on the order of their bytes, as long as the
        // result is turned round (RFC 1071, section 2); so many halves cannot overflow 64 bits.
        ulong native = 0;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes)) native += (uint)word + (word >> 32);
        ushort folded = Fold(native);
        ulong total = sum + (ulong)(BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(folded) : folded);

        for (bytes = bytes[^(bytes.Length % sizeof(ulong))..]; bytes.Length > 1; bytes = bytes[sizeof(ushort)..])
            total += BinaryPrimitives.ReadUInt16BigEndian(bytes);
        if (bytes.Length == 1) total += (uint)bytes[0] << 8;
        return (ushort)~Fold(total);
    }

    private static ushort Fold(ulong total)
    {
        while (total >> 16 != 0) total = (total & 0xffff) + (total >> 16);
        return (ushort)total;
    }
}
