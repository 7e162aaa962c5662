using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>Packets of one flow that follow upon each other, put together to one long one, with the header that tells
/// the kernel how to take it apart.</summary>
internal sealed class PacketRun
{
    private const int PacketLengthMax = ushort.MaxValue;
    private const int VersionFourChecksumOffset = 10;

    private readonly byte[] _bytes = new byte[VirtualHeader.Length + PacketLengthMax];

    private int _length;
    private int _headerLength;
    private int _segmentLength;
    private int _count;
    private bool _open;
    private bool _verified;
    private bool _isVersionSix;
    private bool _isTcp;
    private uint _nextSequence;
    private ushort _firstIdentification;

    /// <summary>By which the flow is found; equal hashes of different flows only cost an earlier end.</summary>
    public ulong FlowHash { get; private set; }

    public bool IsEmpty => _count == 0;

    private Span<byte> Packet => _bytes.AsSpan(VirtualHeader.Length, _length);

    /// <summary>Begins with a packet.</summary>
    public void Begin(in TransportPacket packet, ulong flowHash)
    {
        FlowHash = flowHash;
        packet.Bytes.CopyTo(_bytes.AsSpan(VirtualHeader.Length));
        (_length, _headerLength, _segmentLength) = (packet.Bytes.Length, packet.HeaderLength, packet.PayloadLength);
        (_isVersionSix, _isTcp, _count, _verified) = (packet.IsVersionSix, packet.IsTcp, 1, false);
        _open = !_isTcp || (packet.Flags & TransportPacket.Push) == 0;
        if (_isTcp) _nextSequence = packet.Sequence + (uint)packet.PayloadLength;
        if (packet.MayBeFragmented) _firstIdentification = packet.Identification;
    }

    /// <summary>Takes a packet that continues it; false when it does not.</summary>
    public bool TryAppend(in TransportPacket packet)
    {
        if (!_open || !Continues(packet) || !packet.HasRightChecksums() || !IsVerified()) return false;
        packet.Bytes[_headerLength..].CopyTo(_bytes.AsSpan(VirtualHeader.Length + _length));
        _length += packet.PayloadLength;
        _count++;
        _nextSequence += (uint)packet.PayloadLength;

        // Only the last one may be shorter, and only the last one may push.
        _open = packet.PayloadLength == _segmentLength;
        if (!_isTcp || (packet.Flags & TransportPacket.Push) == 0) return true;
        _open = false;
        Packet[TransportPacket.StartOf(_isVersionSix) + TransportPacket.FlagsOffset] |= TransportPacket.Push;
        return true;
    }

    /// <summary>Ends it.</summary>
    /// <returns>The header and the packet, valid until the next one begins.</returns>
    public Span<byte> Finish()
    {
        VirtualHeader header = default;
        if (_count > 1)
        {
            WriteLengths();
            header = new VirtualHeader
            {
                Flags = VirtualHeader.NeedsChecksum,
                KindBits = !_isTcp ? VirtualHeader.Udp
                    : _isVersionSix ? VirtualHeader.TcpVersionSix : VirtualHeader.TcpVersionFour,
                HeaderLength = (ushort)_headerLength,
                SegmentLength = (ushort)_segmentLength,
                ChecksumStart = (ushort)TransportPacket.StartOf(_isVersionSix),
                ChecksumOffset = (ushort)ChecksumOffset,
            };
        }

        MemoryMarshal.Write(_bytes, header);
        _count = 0;
        return _bytes.AsSpan(0, VirtualHeader.Length + _length);
    }

    private int ChecksumOffset => _isTcp ? TransportPacket.TcpChecksumOffset : TransportPacket.UdpChecksumOffset;

    private bool Continues(in TransportPacket packet) =>
        packet.IsVersionSix == _isVersionSix
        && packet.IsTcp == _isTcp
        && packet.HeaderLength == _headerLength
        && packet.PayloadLength > 0
        && packet.PayloadLength <= _segmentLength
        && _length + packet.PayloadLength <= PacketLengthMax
        && (!_isTcp || packet.Sequence == _nextSequence)
        && (!packet.MayBeFragmented || packet.Identification == (ushort)(_firstIdentification + _count))
        && HasEqualNetworkHeader(packet.Bytes)
        && HasEqualTransportHeader(packet.Transport);

    // All but length, identification and check sum.
    private bool HasEqualNetworkHeader(ReadOnlySpan<byte> other)
    {
        ReadOnlySpan<byte> own = Packet;
        if (_isVersionSix) return own[..4].SequenceEqual(other[..4]) && own[6..40].SequenceEqual(other[6..40]);
        return own[..2].SequenceEqual(other[..2])
            && own[6..10].SequenceEqual(other[6..10])
            && own[12..20].SequenceEqual(other[12..20]);
    }

    // All but sequence number, push and check sum; of UDP only the ports.
    private bool HasEqualTransportHeader(ReadOnlySpan<byte> other)
    {
        int start = TransportPacket.StartOf(_isVersionSix);
        ReadOnlySpan<byte> own = Packet[start.._headerLength];
        if (!own[..4].SequenceEqual(other[..4])) return false;
        if (!_isTcp) return true;
        return own[8..13].SequenceEqual(other[8..13])
            && ((own[13] ^ other[13]) & ~TransportPacket.Push) == 0
            && own[14..16].SequenceEqual(other[14..16])
            && own[18..].SequenceEqual(other[18..own.Length]);
    }

    // Once joined, a packet gets a new check sum: one that was wrong must not become right.
    private bool IsVerified()
    {
        if (_verified) return true;
        _verified = TransportPacket.TryRead(Packet, out TransportPacket first) && first.HasRightChecksums();
        _open = _verified;
        return _verified;
    }

    private void WriteLengths()
    {
        Span<byte> packet = Packet;
        int start = TransportPacket.StartOf(_isVersionSix);
        if (_isVersionSix)
        {
            BinaryPrimitives.WriteUInt16BigEndian(packet[4..], (ushort)(_length - start));
        }
        else
        {
            BinaryPrimitives.WriteUInt16BigEndian(packet[2..], (ushort)_length);
            packet.Slice(VersionFourChecksumOffset, sizeof(ushort)).Clear();
            ushort header = InternetChecksum.Fold(InternetChecksum.Add(packet[..start], 0));
            MemoryMarshal.Write(packet[VersionFourChecksumOffset..], (ushort)~header);
        }

        // Of the pseudo header alone: the kernel adds the rest, for each segment or for the whole.
        Span<byte> transport = packet[start..];
        if (!_isTcp) BinaryPrimitives.WriteUInt16BigEndian(transport[4..], (ushort)transport.Length);
        ulong sum = InternetChecksum.OfPseudoHeader(
            TransportPacket.AddressesOf(packet, _isVersionSix),
            _isTcp ? TransportPacket.Tcp : TransportPacket.Udp,
            transport.Length);
        MemoryMarshal.Write(transport[ChecksumOffset..], InternetChecksum.Fold(sum));
    }
}
