using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>A struct cmsghdr with up to eight bytes of data: what is said about a datagram beside its bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ControlMessage
{
    /// <summary>Of the header, without data.</summary>
    public const int HeaderLength = 16;

    /// <summary>Header and data, padded.</summary>
    public const int Room = 24;

    public nint Length;
    public int Level;
    public int Type;
    public long Data;
}
