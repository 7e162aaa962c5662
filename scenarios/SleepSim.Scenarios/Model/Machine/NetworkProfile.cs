namespace SleepSim.Scenarios;

/// <summary>The network the machine is in, and the way to the gateway. Two are equal when their contents are.</summary>
public sealed record NetworkProfile
{
    /// <summary>One way, each way.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How many of 1,000 datagrams are lost.</summary>
    public int LossPerMille { get; init; }

    /// <summary>How long the NAT keeps a UDP mapping nothing goes out on: 30–300 s (W1).</summary>
    public TimeSpan NatMapping { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The gateway's host name.</summary>
    public string Gateway { get; init; } = "vpn.example.net";

    /// <summary>The engine is configured with the name instead of the address, and must look it up.</summary>
    public bool GatewayByName { get; init; }

    /// <summary>The name of the Wi-Fi network at first (D6).</summary>
    public string Ssid { get; init; } = "Home";

    /// <summary>Its name servers (D7).</summary>
    public IReadOnlyList<string> DnsServers { get; init; } = ["192.168.1.1"];

    /// <summary>Its search domains (D6).</summary>
    public IReadOnlyList<string> SearchDomains { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(NetworkProfile? other)
        => other is not null
            && Latency == other.Latency && LossPerMille == other.LossPerMille && NatMapping == other.NatMapping
            && Gateway == other.Gateway && GatewayByName == other.GatewayByName && Ssid == other.Ssid
            && DnsServers.SequenceEqual(other.DnsServers) && SearchDomains.SequenceEqual(other.SearchDomains);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)Latency.Ticks) + (LossPerMille * 31);
}
