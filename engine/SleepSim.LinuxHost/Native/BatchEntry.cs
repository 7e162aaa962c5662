using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>struct mmsghdr: one of the messages of recvmmsg and sendmmsg.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct BatchEntry
{
    public SocketMessage Message;

    /// <summary>Bytes received or sent.</summary>
    public uint Length;
}
