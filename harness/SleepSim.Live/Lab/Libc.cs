using System.Runtime.InteropServices;

namespace SleepSim.Live;

/// <summary>The calls of Linux that .NET has no name for.</summary>
internal static partial class Libc
{
    /// <summary>SIGCONT of signal(7).</summary>
    public const int Continue = 18;

    /// <summary>SIGSTOP of signal(7).</summary>
    public const int Stop = 19;

    /// <summary>SIGTERM of signal(7).</summary>
    public const int Terminate = 15;

    /// <summary>SIGKILL of signal(7).</summary>
    public const int Kill = 9;

    /// <summary>CLONE_NEWNET of setns(2).</summary>
    public const int NetworkNamespace = 0x40000000;

    /// <summary>CLOCK_REALTIME.</summary>
    public const int Wall = 0;

    /// <summary>CLOCK_MONOTONIC.</summary>
    public const int Monotonic = 1;

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    public static partial int EnterNamespace(int descriptor, int kind);

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    public static partial int LeaveNamespace(int kind);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Signal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    public static partial int Socket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    public static unsafe partial int SetOption(int socket, int level, int name, void* value, int length);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    public static unsafe partial nint Send(int socket, byte* data, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "sendto", SetLastError = true)]
    public static unsafe partial nint SendTo(
        int socket, byte* data, nint length, int flags, byte* address, int addressLength);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    public static unsafe partial nint Receive(int socket, byte* data, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "recvmsg", SetLastError = true)]
    public static unsafe partial nint ReceiveMessage(int socket, void* message, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    /// <summary>Nanoseconds on a clock.</summary>
    public static unsafe long Now(int clock)
    {
        long* time = stackalloc long[2];
        if (ClockTime(clock, time) != 0)
            throw new LabException($"Clock {clock} cannot be read: {Marshal.GetLastPInvokeErrorMessage()}");
        return (time[0] * 1_000_000_000) + time[1];
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    private static unsafe partial int ClockTime(int clock, long* time);
}
