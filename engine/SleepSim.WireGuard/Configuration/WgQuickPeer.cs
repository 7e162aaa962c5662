using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>A [Peer] section.</summary>
/// <param name="PublicKey">The peer's public key.</param>
/// <param name="PresharedKey">The secret shared with it, or null.</param>
/// <param name="AllowedIPs">Destinations routed to it; host bits are cleared.</param>
/// <param name="EndpointHost">An address without brackets, or a name to be resolved; null for a peer that
/// calls.</param>
/// <param name="EndpointPort">0 where there is no host.</param>
/// <param name="PersistentKeepalive">Longest silence towards the peer, or null for off.</param>
public sealed record WgQuickPeer(
    WireGuardKey PublicKey,
    WireGuardKey? PresharedKey,
    IReadOnlyList<IPNetwork> AllowedIPs,
    string? EndpointHost,
    int EndpointPort,
    Duration? PersistentKeepalive)
{
    /// <summary>The endpoint, where it is an address and needs no resolving.</summary>
    public IPEndPoint? Endpoint =>
        IPAddress.TryParse(EndpointHost, out IPAddress? address) ? new IPEndPoint(address, EndpointPort) : null;
}
