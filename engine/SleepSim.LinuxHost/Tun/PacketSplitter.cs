using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>Does what the kernel left to the interface: puts in check sums, and cuts a long packet into those that fit
/// the MTU.</summary>
internal static class PacketSplitter
{
    // IPv6 with extension headers and TCP with all options fit easily.
    private const int HeaderLengthMax = 512;
    private const int VersionFourChecksumOffset = 10;

    /// <summary>Gives the packets to the sink, in order. Something the kernel never says is dropped.</summary>
    /// <param name="header">What is left to do.</param>
    /// <param name="packet">The packet, which is written over.</param>
    /// <param name="sink">Takes each packet before the next one is made.</param>
    public static void Split(in VirtualHeader header, Span<byte> packet, IPacketSink sink)
    {
        if (packet.IsEmpty) return;
        if (header.Kind != VirtualHeader.NotSegmented) Cut(header, packet, sink);
        else if (TryPutChecksum(header, packet)) sink.Take(packet);
    }

    private static bool TryPutChecksum(in VirtualHeader header, Span<byte> packet)
    {
        if ((header.Flags & VirtualHeader.NeedsChecksum) == 0) return true;
        int at = header.ChecksumStart + header.ChecksumOffset;
        if (at + sizeof(ushort) > packet.Length) return false;
        ushort sum = InternetChecksum.Fold(InternetChecksum.Add(packet[header.ChecksumStart..], 0));
        WriteInverted(packet[at..], sum, neverZero: header.ChecksumOffset == TransportPacket.UdpChecksumOffset);
        return true;
    }

    private static void Cut(in VirtualHeader header, Span<byte> packet, IPacketSink sink)
    {
        int start = header.ChecksumStart;
        bool isTcp = header.Kind is VirtualHeader.TcpVersionFour or VirtualHeader.TcpVersionSix;
        if (!isTcp && header.Kind != VirtualHeader.Udp) return;
        int least = isTcp ? TransportPacket.FlagsOffset + 1 : TransportPacket.UdpHeaderLength;
        bool isVersionSix = packet[0] >> 4 == 6;
        if (start < TransportPacket.StartOf(isVersionSix) || start + least > packet.Length) return;
        int length = start + (isTcp ? packet[start + 12] >> 4 << 2 : TransportPacket.UdpHeaderLength);
        if (length > HeaderLengthMax || length < start + least || length > packet.Length) return;
        if (header.SegmentLength == 0) return;

        Span<byte> headers = stackalloc byte[length];
        packet[..length].CopyTo(headers);
        Segments segments = new(headers, start, isVersionSix, isTcp);
        int payloadLength = packet.Length - length;
        int index = 0;
        int at = 0;
        do
        {
            // The headers stand right before their payload, where the payload before has been taken already.
            int payload = Math.Min(header.SegmentLength, payloadLength - at);
            Span<byte> segment = packet.Slice(at, length + payload);
            segments.Write(segment, index++, at, isLast: at + payload == payloadLength);
            sink.Take(segment);
            at += payload;
        }
        while (at < payloadLength);
    }

    private static void WriteInverted(Span<byte> at, ushort sum, bool neverZero)
    {
        ushort inverted = (ushort)~sum;
        if (neverZero && inverted == 0) inverted = ushort.MaxValue;
        MemoryMarshal.Write(at, inverted);
    }

    /// <summary>Makes the headers of each segment from those of the whole.</summary>
    private readonly ref struct Segments(ReadOnlySpan<byte> headers, int start, bool isVersionSix, bool isTcp)
    {
        private readonly ReadOnlySpan<byte> _headers = headers;

        public void Write(Span<byte> segment, int index, int payloadBefore, bool isLast)
        {
            _headers.CopyTo(segment);
            if (isVersionSix) WriteVersionSix(segment);
            else WriteVersionFour(segment, index);
            Span<byte> transport = segment[start..];
            if (isTcp) WriteTcp(transport, payloadBefore, isFirst: index == 0, isLast);
            else BinaryPrimitives.WriteUInt16BigEndian(transport[4..], (ushort)transport.Length);

            int checksum = isTcp ? TransportPacket.TcpChecksumOffset : TransportPacket.UdpChecksumOffset;
            transport.Slice(checksum, sizeof(ushort)).Clear();
            ulong sum = InternetChecksum.OfPseudoHeader(
                TransportPacket.AddressesOf(segment, isVersionSix),
                isTcp ? TransportPacket.Tcp : TransportPacket.Udp,
                transport.Length);
            sum = InternetChecksum.Add(transport, sum);
            WriteInverted(transport[checksum..], InternetChecksum.Fold(sum), neverZero: !isTcp);
        }

        private static void WriteVersionSix(Span<byte> segment) => BinaryPrimitives.WriteUInt16BigEndian(
            segment[4..], (ushort)(segment.Length - TransportPacket.StartOf(isVersionSix: true)));

        private void WriteVersionFour(Span<byte> segment, int index)
        {
            ushort identification = BinaryPrimitives.ReadUInt16BigEndian(_headers[4..]);
            BinaryPrimitives.WriteUInt16BigEndian(segment[2..], (ushort)segment.Length);
            BinaryPrimitives.WriteUInt16BigEndian(segment[4..], (ushort)(identification + index));
            Span<byte> header = segment[..start];
            header.Slice(VersionFourChecksumOffset, sizeof(ushort)).Clear();
            ushort sum = InternetChecksum.Fold(InternetChecksum.Add(header, 0));
            WriteInverted(header[VersionFourChecksumOffset..], sum, neverZero: false);
        }

        // The end of the stream and the push belong to the last one, the word of a smaller window to the first.
        private static void WriteTcp(Span<byte> transport, int payloadBefore, bool isFirst, bool isLast)
        {
            Span<byte> sequence = transport[TransportPacket.SequenceOffset..];
            uint first = BinaryPrimitives.ReadUInt32BigEndian(sequence);
            BinaryPrimitives.WriteUInt32BigEndian(sequence, first + (uint)payloadBefore);
            ref byte flags = ref transport[TransportPacket.FlagsOffset];
            if (!isLast) flags &= unchecked((byte)~(TransportPacket.Fin | TransportPacket.Push));
            if (!isFirst) flags &= unchecked((byte)~TransportPacket.CongestionReduced);
        }
    }
}
