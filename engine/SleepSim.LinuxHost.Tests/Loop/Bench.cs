using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

/// <summary>A loop with a scripted engine, a pair for its interface, and nothing that needs root.</summary>
internal sealed class Bench : IDisposable
{
    private static readonly NetworkPath Path = new(
        PathStatus.Satisfied, "lo", InterfaceKind.Ethernet,
        SupportsIPv4: true, SupportsIPv6: true, SupportsDns: false);

    public Bench(string? refusal = null)
    {
        Applier = new NotingApplier { Refusal = refusal };
        Loop = new TunnelLoop(Engine, Pair.Device, Applier, firewallMark: 0, Listener);
    }

    /// <summary>The one socket that scripts use.</summary>
    public static SocketId Socket { get; } = new(1);

    public ScriptedEngine Engine { get; } = new();

    public PacketPair Pair { get; } = new();

    public NotingListener Listener { get; } = new();

    public NotingApplier Applier { get; }

    public TunnelLoop Loop { get; }

    public static IPEndPoint Local(int port) => new(IPAddress.Loopback, port);

    /// <summary>Runs until the script stops it.</summary>
    public string? Run() => Loop.Run(Path, onDemand: false);

    public void Dispose()
    {
        Loop.Dispose();
        Pair.Dispose();
    }
}
