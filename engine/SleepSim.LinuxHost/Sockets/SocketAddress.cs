using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>struct sockaddr_in6 or, on a kernel without IPv6, sockaddr_in. IPv4 is mapped into IPv6, as a socket for
/// both wants it.</summary>
[StructLayout(LayoutKind.Explicit, Size = LengthMax)]
internal struct SocketAddress
{
    /// <summary>Of struct sockaddr_in6.</summary>
    public const int LengthMax = 28;

    /// <summary>Of struct sockaddr_in.</summary>
    public const int VersionFourLength = 16;

    public const ushort VersionFour = 2;
    public const ushort VersionSix = 10;

    // ::ffff:0:0/96 as it stands in the memory of the little-endian machines that this runs on.
    private const uint MappedPrefix = 0xffff_0000;

    [FieldOffset(0)]
    private ushort _family;

    [FieldOffset(2)]
    private ushort _port;

    // The flow of IPv6, the address of IPv4.
    [FieldOffset(4)]
    private uint _word;

    [FieldOffset(8)]
    private ulong _high;

    [FieldOffset(16)]
    private ulong _low;

    [FieldOffset(24)]
    private uint _scope;

    /// <summary>Bytes of it that are in use.</summary>
    public readonly uint Length => _family == VersionSix ? (uint)LengthMax : VersionFourLength;

    /// <summary>It is <c>default</c>, and stands for no address.</summary>
    public readonly bool IsUnspecified => _family == 0;

    /// <summary>Every address, on a port.</summary>
    public static SocketAddress Any(ushort family, int port) => new() { _family = family, _port = PortOf(port) };

    /// <summary>Writes an endpoint for a socket of a family; false when such a socket cannot reach it.</summary>
    public static bool TryWrite(IPEndPoint endpoint, ushort family, out SocketAddress address)
    {
        address = Any(family, endpoint.Port);
        Span<byte> bytes = stackalloc byte[16];
        if (!endpoint.Address.TryWriteBytes(bytes, out int length)) return false;
        if (length == sizeof(uint))
        {
            uint four = MemoryMarshal.Read<uint>(bytes);
            if (family == VersionFour) address._word = four;
            else address._low = MappedPrefix | ((ulong)four << 32);
            return true;
        }

        if (family == VersionFour) return false;
        address._high = MemoryMarshal.Read<ulong>(bytes);
        address._low = MemoryMarshal.Read<ulong>(bytes[8..]);
        if (endpoint.Address.AddressFamily == AddressFamily.InterNetworkV6)
            address._scope = (uint)endpoint.Address.ScopeId;
        return true;
    }

    /// <summary>The endpoint it stands for; an IPv4 address that was mapped is given as IPv4.</summary>
    public readonly IPEndPoint ToEndPoint()
    {
        int port = BinaryPrimitives.ReverseEndianness(_port);
        if (_family == VersionFour) return new IPEndPoint(new IPAddress(_word), port);
        if (_high == 0 && (uint)_low == MappedPrefix) return new IPEndPoint(new IPAddress((long)(_low >> 32)), port);
        Span<byte> bytes = stackalloc byte[16];
        MemoryMarshal.Write(bytes, _high);
        MemoryMarshal.Write(bytes[8..], _low);
        return new IPEndPoint(new IPAddress(bytes, _scope), port);
    }

    /// <summary>True for the same address and port.</summary>
    public readonly bool Is(in SocketAddress other) =>
        _low == other._low && _port == other._port && _high == other._high && _word == other._word
        && _scope == other._scope && _family == other._family;

    /// <summary>A small number that differs for most pairs of addresses.</summary>
    public readonly int Hash(int bits)
    {
        const ulong Odd = 0x9e37_79b9_7f4a_7c15;
        ulong mixed = (_low ^ (_high * Odd) ^ ((ulong)_port << 17) ^ _word) * Odd;
        return (int)(mixed >> (64 - bits));
    }

    private static ushort PortOf(int port) => BinaryPrimitives.ReverseEndianness((ushort)port);
}
