using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>What the C library is asked for to speak with the routing part of the kernel.</summary>
internal static unsafe partial class NetlinkCalls
{
    public const int AddressFamily = 16;
    public const int RawCloseOnExec = 3 | 0x80000;
    public const int RouteProtocol = 0;
    public const int WithoutWaiting = 0x40;
    public const int SocketLevel = 1;
    public const int ReceiveBuffer = 8;
    public const int ReceiveTimeout = 20;
    public const int NetlinkLevel = 270;
    public const int ExtendedAcknowledgements = 11;
    public const int NoBufferSpace = 105;
    public const int TryAgain = 11;
    public const int Interrupted = 4;

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    public static partial int Socket(int family, int type, int protocol);

    /// <summary>Binds to an address of 12 bytes: family, padding, port, groups.</summary>
    [LibraryImport("libc", EntryPoint = "bind", SetLastError = true)]
    public static partial int Bind(int descriptor, byte* address, uint length);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    public static partial int SetOption(int descriptor, int level, int option, void* value, uint length);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    public static partial nint Send(int descriptor, byte* buffer, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    public static partial nint Receive(int descriptor, byte* buffer, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);
}
