using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>What the C library is asked for to receive descriptors beside bytes.</summary>
internal static unsafe partial class BusCalls
{
    public const int CloseOnExec = 0x40000000;
    public const int SocketLevel = 1;
    public const int Rights = 1;

    [LibraryImport("libc", EntryPoint = "recvmsg", SetLastError = true)]
    public static partial nint Receive(int descriptor, SocketMessage* message, int flags);
}
