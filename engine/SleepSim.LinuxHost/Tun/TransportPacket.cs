using System.Buffers.Binary;

namespace SleepSim.LinuxHost;

/// <summary>Where things stand in a whole TCP or UDP packet without IP options or extension headers.</summary>
internal readonly ref struct TransportPacket
{
    public const byte Tcp = 6;
    public const byte Udp = 17;
    public const int UdpHeaderLength = 8;
    public const int TcpChecksumOffset = 16;
    public const int UdpChecksumOffset = 6;

    /// <summary>Where the sequence number of TCP stands.</summary>
    public const int SequenceOffset = 4;

    /// <summary>Where the flags of TCP stand.</summary>
    public const int FlagsOffset = 13;

    public const byte Fin = 0x01;
    public const byte Push = 0x08;
    public const byte Acknowledge = 0x10;
    public const byte CongestionReduced = 0x80;

    private const int VersionFourLength = 20;
    private const int VersionSixLength = 40;
    private const int TcpHeaderLengthMin = 20;
    private const byte VersionFourPlain = 0x45;

    private TransportPacket(ReadOnlySpan<byte> packet, bool isVersionSix, byte protocol, int headerLength)
    {
        Bytes = packet;
        IsVersionSix = isVersionSix;
        Protocol = protocol;
        HeaderLength = headerLength;
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public bool IsVersionSix { get; }

    public byte Protocol { get; }

    /// <summary>Of IP and transport together.</summary>
    public int HeaderLength { get; }

    /// <summary>Where the transport header begins.</summary>
    public int TransportStart => StartOf(IsVersionSix);

    public ReadOnlySpan<byte> Transport => Bytes[TransportStart..];

    public int PayloadLength => Bytes.Length - HeaderLength;

    public ReadOnlySpan<byte> Addresses => AddressesOf(Bytes, IsVersionSix);

    public bool IsTcp => Protocol == Tcp;

    public uint Sequence => BinaryPrimitives.ReadUInt32BigEndian(Transport[SequenceOffset..]);

    public byte Flags => Transport[FlagsOffset];

    /// <summary>May be cut up on its way (IPv4); then its identification has a meaning.</summary>
    public bool MayBeFragmented => !IsVersionSix && (Bytes[6] & 0x40) == 0;

    public ushort Identification => BinaryPrimitives.ReadUInt16BigEndian(Bytes[4..]);

    /// <summary>A number that is equal for packets of one flow.</summary>
    public ulong FlowHash
    {
        get
        {
            const ulong Odd = 0x9e37_79b9_7f4a_7c15;
            ulong hash = Protocol + (ulong)BinaryPrimitives.ReadUInt32LittleEndian(Transport);
            ReadOnlySpan<byte> addresses = Addresses;
            for (; !addresses.IsEmpty; addresses = addresses[sizeof(ulong)..])
                hash = (hash * Odd) ^ BinaryPrimitives.ReadUInt64LittleEndian(addresses);
            return hash * Odd;
        }
    }

    /// <summary>Where the transport header begins in plain packets.</summary>
    public static int StartOf(bool isVersionSix) => isVersionSix ? VersionSixLength : VersionFourLength;

    public static ReadOnlySpan<byte> AddressesOf(ReadOnlySpan<byte> packet, bool isVersionSix) =>
        isVersionSix ? packet.Slice(8, 32) : packet.Slice(12, 8);

    /// <summary>Reads a packet; false when it is of another kind, a fragment, or not whole.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, out TransportPacket read)
    {
        read = default;
        if (packet.Length < VersionFourLength) return false;
        bool isVersionSix = packet[0] >> 4 == 6;
        byte protocol;
        if (isVersionSix)
        {
            if (packet.Length < VersionSixLength) return false;
            if (BinaryPrimitives.ReadUInt16BigEndian(packet[4..]) != packet.Length - VersionSixLength) return false;
            protocol = packet[6];
        }
        else
        {
            // More fragments, or an offset.
            bool isFragment = (BinaryPrimitives.ReadUInt16BigEndian(packet[6..]) & 0x3fff) != 0;
            if (packet[0] != VersionFourPlain || isFragment) return false;
            if (BinaryPrimitives.ReadUInt16BigEndian(packet[2..]) != packet.Length) return false;
            protocol = packet[9];
        }

        int start = StartOf(isVersionSix);
        int transport = TransportLength(packet[start..], protocol);
        if (transport == 0 || start + transport > packet.Length) return false;
        read = new TransportPacket(packet, isVersionSix, protocol, start + transport);
        return true;
    }

    /// <summary>Whether the check sums of its headers and payload are right.</summary>
    public bool HasRightChecksums()
    {
        if (!IsVersionSix && InternetChecksum.Fold(InternetChecksum.Add(Bytes[..TransportStart], 0)) != ushort.MaxValue)
            return false;
        ReadOnlySpan<byte> transport = Transport;
        ulong sum = InternetChecksum.OfPseudoHeader(Addresses, Protocol, transport.Length);
        return InternetChecksum.Fold(InternetChecksum.Add(transport, sum)) == ushort.MaxValue;
    }

    private static int TransportLength(ReadOnlySpan<byte> transport, byte protocol)
    {
        switch (protocol)
        {
            case Tcp when transport.Length >= TcpHeaderLengthMin:
                int length = transport[12] >> 4 << 2;
                return length >= TcpHeaderLengthMin ? length : 0;
            case Udp when transport.Length >= UdpHeaderLength:
                return BinaryPrimitives.ReadUInt16BigEndian(transport[4..]) == transport.Length ? UdpHeaderLength : 0;
            default:
                return 0;
        }
    }
}
