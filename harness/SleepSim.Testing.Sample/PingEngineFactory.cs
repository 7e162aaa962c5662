using System.Net;
using SleepSim.Contract;

namespace SleepSim.Testing.Sample;

/// <summary>Creates ping engines. The configuration is what the far end wrote: where it is, the tunnel's address, and
/// name servers inside.</summary>
public sealed class PingEngineFactory : ITunnelEngineFactory
{
    public string Name => "ping";

    public bool DisconnectOnSleep => false;

    public ITunnelEngine Create(string configuration, IEntropy entropy)
    {
        string[] fields = configuration.Split(' ');
        TunnelSettings settings = new(
            [IPAddress.Parse(fields[1])],
            [IPNetwork.Parse("0.0.0.0/0")],
            [.. fields[2..].Select(IPAddress.Parse)],
            Mtu: 1_420);
        return new PingEngine(IPEndPoint.Parse(fields[0]), settings);
    }
}
