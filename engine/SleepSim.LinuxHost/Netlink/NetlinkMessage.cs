using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>One message of the kernel. Lengths in it are believed only as far as its bytes reach.</summary>
internal readonly ref struct NetlinkMessage
{
    private const int HeaderLength = 16;

    private NetlinkMessage(ReadOnlySpan<byte> header, ReadOnlySpan<byte> body)
    {
        Type = MemoryMarshal.Read<ushort>(header[4..]);
        Flags = MemoryMarshal.Read<ushort>(header[6..]);
        Sequence = MemoryMarshal.Read<uint>(header[8..]);
        Body = body;
    }

    public ushort Type { get; }

    public ushort Flags { get; }

    public uint Sequence { get; }

    /// <summary>What follows the header: a fixed part, then attributes.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>Takes the next message from what was received; false at the end, and at what is cut short.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> rest, out NetlinkMessage message)
    {
        message = default;
        if (rest.Length < HeaderLength) return false;
        uint length = MemoryMarshal.Read<uint>(rest);
        if (length < HeaderLength || length > rest.Length) return false;
        message = new NetlinkMessage(rest, rest[HeaderLength..(int)length]);
        rest = rest[Math.Min(rest.Length, ((int)length + 3) & ~3)..];
        return true;
    }

    /// <summary>Takes the next attribute; false at the end, and at one that is cut short.</summary>
    public static bool TryTakeAttribute(
        ref ReadOnlySpan<byte> rest, out ushort type, out ReadOnlySpan<byte> value)
    {
        type = 0;
        value = default;
        if (rest.Length < 4) return false;
        ushort length = MemoryMarshal.Read<ushort>(rest);
        if (length < 4 || length > rest.Length) return false;
        // The two highest bits say how the value is to be read, not what it is.
        type = (ushort)(MemoryMarshal.Read<ushort>(rest[2..]) & 0x3FFF);
        value = rest[4..length];
        rest = rest[Math.Min(rest.Length, (length + 3) & ~3)..];
        return true;
    }

    /// <summary>The number in an attribute; 0 where it is too short for one.</summary>
    public static uint Number(ReadOnlySpan<byte> value) =>
        value.Length >= sizeof(uint) ? MemoryMarshal.Read<uint>(value) : 0;
}
