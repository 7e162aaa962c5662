using System.Buffers.Binary;

namespace SleepSim.Live;

/// <summary>What the kernel says of a frame that stands for several (virtio_net_hdr): a run of datagrams of one size,
/// the last of which may be shorter, is cut apart only where the hardware would do it, which a veth pair never
/// does.</summary>
/// <param name="Segment">The size of each datagram's content; zero when the frame is one.</param>
internal readonly record struct FrameOffload(int Segment)
{
    /// <summary>Its length before each frame.</summary>
    public const int Length = 10;

    private const byte DatagramRun = 5;
    private const byte CongestionMark = 0x80;

    /// <summary>Reads it.</summary>
    public static FrameOffload In(ReadOnlySpan<byte> header) => new(
        (header[1] & ~CongestionMark) == DatagramRun ? BinaryPrimitives.ReadUInt16LittleEndian(header[4..]) : 0);

    /// <summary>The content of the datagram behind another one.</summary>
    /// <param name="rest">What is left of the frame's content; it is one datagram shorter afterwards.</param>
    public ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest)
    {
        int length = Segment == 0 ? rest.Length : Math.Min(Segment, rest.Length);
        ReadOnlySpan<byte> one = rest[..length];
        rest = rest[length..];
        return one;
    }
}
