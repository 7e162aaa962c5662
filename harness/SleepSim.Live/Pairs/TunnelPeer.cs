namespace SleepSim.Live;

/// <summary>The other end, as one end is configured for it.</summary>
/// <param name="PublicKey">In base64.</param>
/// <param name="AllowedIPs">Networks behind it.</param>
internal sealed record TunnelPeer(string PublicKey, IReadOnlyList<string> AllowedIPs)
{
    /// <summary>Where it is called; null when it calls.</summary>
    public string? Endpoint { get; init; }

    /// <summary>In base64; null for none.</summary>
    public string? PresharedKey { get; init; }

    /// <summary>In seconds; 0 for none.</summary>
    public int Keepalive { get; init; }

    /// <summary>Its section of a configuration file of wg(8).</summary>
    public IEnumerable<string> Lines()
    {
        yield return "[Peer]";
        yield return "PublicKey = " + PublicKey;
        yield return "AllowedIPs = " + string.Join(", ", AllowedIPs);
        if (PresharedKey is not null) yield return "PresharedKey = " + PresharedKey;
        if (Endpoint is not null) yield return "Endpoint = " + Endpoint;
        if (Keepalive > 0) yield return $"PersistentKeepalive = {Keepalive}";
    }
}
