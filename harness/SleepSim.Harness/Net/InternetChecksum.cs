using System.Buffers.Binary;

namespace SleepSim.Harness.Net;

/// <summary>The checksum of IPv4, ICMP and UDP: the ones' complement of the ones' complement sum of 16-bit words
/// (RFC 1071). What bears its checksum already sums up to zero.</summary>
internal static class InternetChecksum
{
    /// <param name="bytes">An odd last byte counts as the high half of a word.</param>
    /// <param name="sum">What to begin with, such as the words of a pseudo header.</param>
    public static ushort Of(ReadOnlySpan<byte> bytes, uint sum = 0)
    {
        // Words of 32 bits sum up to the same as their halves; so many cannot overflow 64 bits.
        ulong total = sum;
        for (; bytes.Length >= sizeof(uint); bytes = bytes[sizeof(uint)..])
            total += BinaryPrimitives.ReadUInt32BigEndian(bytes);
        for (; bytes.Length > 1; bytes = bytes[2..]) total += BinaryPrimitives.ReadUInt16BigEndian(bytes);
        if (bytes.Length == 1) total += (uint)bytes[0] << 8;
        while (total >> 16 != 0) total = (total & 0xffff) + (total >> 16);
        return (ushort)~total;
    }
}
