using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>What the C library is asked for to give privileges up. All return -1 when they fail.</summary>
internal static unsafe partial class PrivilegeCalls
{
    public const int BoundingSetDrop = 24;
    public const int NoNewPrivileges = 38;
    public const int Ambient = 47;
    public const int AmbientRaise = 2;

    /// <summary>Sets of 64 capabilities, each in two halves.</summary>
    public const uint CapabilityVersion = 0x20080522;

    public const int CurrentFolder = -100;
    public const uint OwnerWanted = 0x8;
    public const int OwnerOffset = 20;
    public const int StatusLength = 256;

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    public static partial int Control(int option, nuint first, nuint second, nuint third, nuint fourth);

    /// <param name="header">Version and thread; 0 is the calling one.</param>
    /// <param name="sets">Effective, permitted and inheritable: the low halves, then the high ones.</param>
    [LibraryImport("libc", EntryPoint = "capset", SetLastError = true)]
    public static partial int SetCapabilities(uint* header, uint* sets);

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true,
        StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateMemoryFile(string name, uint flags);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint User();

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Status(int folder, string path, int flags, uint wanted, byte* status);

    /// <summary>Returns only when it failed.</summary>
    [LibraryImport("libc", EntryPoint = "execve", SetLastError = true)]
    public static partial int Become(byte* program, byte** arguments, byte** environment);
}
