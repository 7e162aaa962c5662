using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost.Tests;

/// <summary>Two ends that keep packets apart, as a TUN interface and the machine behind it do, for tests without
/// root.</summary>
internal sealed partial class PacketPair : IDisposable
{
    private const int LocalFamily = 1;
    private const int Packets = 5;

    public PacketPair(bool offloads = false)
    {
        int[] ends = new int[2];
        LinuxException.Check(
            CreatePair(LocalFamily, Packets | Libc.NonBlocking | Libc.CloseOnExec, 0, ends),
            "creating a pair of sockets");
        Device = new TunDevice(ends[0], "pair", offloads, offloads);
        Machine = new TunDevice(ends[1], "machine", offloads: false, offloadsUdp: false);
    }

    /// <summary>What the loop takes for its interface.</summary>
    public TunDevice Device { get; }

    /// <summary>What is written here, the machine sends into the tunnel; what is read here, came through it.</summary>
    public TunDevice Machine { get; }

    /// <summary>What came through the tunnel, or null.</summary>
    public byte[]? TryRead()
    {
        var packets = new PacketList();
        return Machine.Read(packets) ? packets.Packets[0] : null;
    }

    public void Dispose()
    {
        Device.Dispose();
        Machine.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "socketpair", SetLastError = true)]
    private static partial int CreatePair(int family, int type, int protocol, [Out] int[] ends);
}
