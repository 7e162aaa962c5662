using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>struct iovec: a piece of memory.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct IoVector
{
    public byte* Start;
    public nint Length;
}
