using System.Net;
using System.Runtime.InteropServices;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>One message to the kernel: header, a fixed part, attributes; all in the machine's byte order, all at
/// multiples of four.</summary>
internal sealed class NetlinkWriter
{
    private const int HeaderLength = 16;

    private readonly byte[] _bytes = new byte[512];
    private int _length = HeaderLength;

    /// <param name="type">What is asked for, such as RTM_NEWROUTE.</param>
    /// <param name="flags">Beside NLM_F_REQUEST.</param>
    public NetlinkWriter(ushort type, ushort flags)
    {
        MemoryMarshal.Write(_bytes.AsSpan(4), type);
        MemoryMarshal.Write(_bytes.AsSpan(6), (ushort)(flags | Rtnetlink.NLM_F_REQUEST));
    }

    /// <summary>The message, numbered so that its answer is known.</summary>
    public ReadOnlySpan<byte> Finish(uint sequence)
    {
        MemoryMarshal.Write(_bytes, (uint)_length);
        MemoryMarshal.Write(_bytes.AsSpan(8), sequence);
        return _bytes.AsSpan(0, _length);
    }

    public NetlinkWriter Byte(byte value)
    {
        _bytes[_length++] = value;
        return this;
    }

    public NetlinkWriter Short(ushort value)
    {
        MemoryMarshal.Write(_bytes.AsSpan(_length), value);
        _length += sizeof(ushort);
        return this;
    }

    public NetlinkWriter Number(uint value)
    {
        MemoryMarshal.Write(_bytes.AsSpan(_length), value);
        _length += sizeof(uint);
        return this;
    }

    public NetlinkWriter Attribute(ushort type, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        MemoryMarshal.Write(bytes, value);
        return Attribute(type, bytes);
    }

    public NetlinkWriter Attribute(ushort type, IPAddress value) => Attribute(type, value.GetAddressBytes());

    public NetlinkWriter Attribute(ushort type, string value) => Attribute(type, Encoding.UTF8.GetBytes(value + "\0"));

    public NetlinkWriter Attribute(ushort type, ReadOnlySpan<byte> value)
    {
        Short((ushort)(value.Length + 4)).Short(type);
        value.CopyTo(_bytes.AsSpan(_length));
        _length += (value.Length + 3) & ~3;
        return this;
    }
}
