using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>struct virtio_net_hdr: what stands before each packet of a TUN interface with offloads, in both directions.
/// It says what is left to do: a check sum, or a packet to be cut up.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct VirtualHeader
{
    public const int Length = 10;

    public const byte NeedsChecksum = 1;

    public const byte NotSegmented = 0;
    public const byte TcpVersionFour = 1;
    public const byte TcpVersionSix = 4;
    public const byte Udp = 5;

    // Set beside the kind where segments carry signs of congestion.
    private const byte CongestionBit = 0x80;

    public byte Flags;
    public byte KindBits;

    /// <summary>Of all headers; a hint.</summary>
    public ushort HeaderLength;

    /// <summary>Payload of each segment but the last, which may be shorter.</summary>
    public ushort SegmentLength;

    /// <summary>Where the sum begins: at the header of TCP or UDP.</summary>
    public ushort ChecksumStart;

    /// <summary>Where the sum stands, from <see cref="ChecksumStart"/>.</summary>
    public ushort ChecksumOffset;

    public readonly byte Kind => (byte)(KindBits & ~CongestionBit);
}
