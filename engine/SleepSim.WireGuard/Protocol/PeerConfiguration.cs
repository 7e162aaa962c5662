using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>What a device knows of a peer before it meets it.</summary>
/// <param name="PublicKey">The peer's static public key.</param>
/// <param name="PresharedKey">A secret mixed into every handshake; none counts as zeros (section 5.2).</param>
/// <param name="AllowedIPs">Destinations sent to this peer and sources accepted from it.</param>
/// <param name="Endpoint">Where to reach it until it is heard from; null for one that calls first.</param>
/// <param name="PersistentKeepalive">Longest silence towards the peer (W3); null for off.</param>
internal sealed record PeerConfiguration(
    WireGuardKey PublicKey,
    WireGuardKey? PresharedKey,
    IReadOnlyList<IPNetwork> AllowedIPs,
    IPEndPoint? Endpoint,
    Duration? PersistentKeepalive);
