using System.Net;
using SleepSim.Contract;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Mac;

/// <summary>The system's resolver: asks the name servers of the primary network, outside the tunnel (L41), and gives up
/// when there are none.</summary>
internal sealed class Resolver(MachineTimers timers, NetworkInterfaces interfaces, NetworkProfile network)
{
    // A lookup that nobody answers fails after the system's own patience.
    private static readonly Duration Patience = Duration.FromSeconds(5);

    private static readonly IPAddress[] None = [];

    private readonly DelayedCalls _answers = new(timers, Source.Path);

    /// <summary>Looks up a name, or an address: in a network without IPv4 its name server makes an IPv6 address of one
    /// (RFC 6147).</summary>
    public void Resolve(string name, Action<IReadOnlyList<IPAddress>> answer)
    {
        bool served = interfaces.Primary is { HasDns: true };
        _answers.After(
            served ? network.Latency.ToDuration() * 2 : Patience,
            () => answer(
                served && interfaces.Primary is { HasDns: true } primary ? Find(name, primary.Ipv6Only) : None));
    }

    private IPAddress[] Find(string name, bool ipv6Only)
    {
        bool isGateway = string.Equals(name, network.Gateway, StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out IPAddress? literal) && literal.Equals(Net.Gateway.Address));
        if (!isGateway) return None;
        return [ipv6Only ? Net.Gateway.Nat64Address : Net.Gateway.Address];
    }
}
