using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Net;

/// <summary>The place of a far end in the world of one run: what it tells its engines about, and its randomness.</summary>
public sealed class FarEndSetup
{
    /// <summary>How many packets handed over in one call can be answered.</summary>
    public const int PacketsMax = 8;

    internal FarEndSetup(Scenario scenario) => Scenario = scenario;

    /// <summary>The server's IPv4 address.</summary>
    public IPAddress Address { get; } = Gateway.Address;

    /// <summary>Where an engine is told to reach the server: its address, or a name to be resolved.</summary>
    public string Host => Scenario.Network.GatewayByName ? Scenario.Network.Gateway : Gateway.Address.ToString();

    /// <summary>The server's UDP port.</summary>
    public int Port { get; } = Gateway.Port;

    /// <summary>The machine's address inside the tunnel: applications send from there.</summary>
    public IPAddress TunnelAddress { get; } = EchoPacket.Inside;

    /// <summary>Name servers behind the far end that the tunnel's settings must bring; mostly none.</summary>
    public IReadOnlyList<IPAddress> DnsServers =>
        Scenario.Applications.LookupEvery is null ? [] : [LookupPacket.Server];

    /// <summary>How often the engine is to keep its NAT mapping open; null for not at all.</summary>
    public Duration? Keepalive => Scenario.Vpn.Keepalive?.ToDuration();

    internal Scenario Scenario { get; }

    /// <summary>The randomness of one concern: the same for the same scenario, and independent of all others.</summary>
    public IEntropy Entropy(string concern) => Dice("far end: " + concern);

    internal RandomStream Dice(string concern) => new(Scenario.Dice, concern);
}
