using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>struct msghdr as the kernel of a machine of 64 bits reads it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SocketMessage
{
    public byte* Name;
    public uint NameLength;
    public IoVector* Pieces;
    public nint PieceCount;
    public byte* Control;
    public nint ControlLength;
    public int Flags;
}
