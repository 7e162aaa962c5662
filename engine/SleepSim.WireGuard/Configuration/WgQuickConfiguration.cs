using System.Globalization;
using System.Net;
using System.Text;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>The configuration text of wg-quick.</summary>
/// <param name="PrivateKey">The interface's private key.</param>
/// <param name="Addresses">Addresses of the tunnel interface, without their prefix lengths.</param>
/// <param name="PrefixLengths">The prefix length of each address.</param>
/// <param name="DnsServers">Name servers.</param>
/// <param name="Mtu">Largest inner packet in bytes.</param>
/// <param name="ListenPort">The UDP port to listen on; 0 for any.</param>
/// <param name="Peers">At least none, at most <see cref="PeersMax"/>.</param>
/// <param name="Ignored">What means nothing to the engine, such as <c>Table</c>, each as <c>line 3: Table</c>. A host
/// on a real kernel finds the values in the properties.</param>
public sealed record WgQuickConfiguration(
    WireGuardKey PrivateKey,
    IReadOnlyList<IPAddress> Addresses,
    IReadOnlyList<int> PrefixLengths,
    IReadOnlyList<IPAddress> DnsServers,
    int Mtu,
    int ListenPort,
    IReadOnlyList<WgQuickPeer> Peers,
    IReadOnlyList<string> Ignored)
{
    /// <summary>Whether it says of any peer where that can be called.</summary>
    internal bool CallsPeers => Peers.Any(peer => peer.EndpointHost is not null);

    /// <summary>The MTU where none is given: what wg-quick leaves of 1500 bytes.</summary>
    public const int DefaultMtu = 1420;

    /// <summary>Most peers one configuration may have.</summary>
    public const int PeersMax = 4096;

    /// <summary>The routing table of the tunnel's routes: null lets wg-quick's rule decide (<c>auto</c>), 0 makes no
    /// routes at all (<c>off</c>).</summary>
    public uint? Table { get; init; }

    /// <summary>The mark of the outer datagrams; null where none is given, 0 for <c>off</c>.</summary>
    public uint? FirewallMark { get; init; }

    /// <summary>Domains that short names are looked up in.</summary>
    public IReadOnlyList<string> SearchDomains { get; init; } = [];

    /// <summary>Asks for the file to be written anew when the tunnel goes down.</summary>
    public bool SaveConfig { get; init; }

    /// <summary>Commands that the text asks to be run as root.</summary>
    public IReadOnlyList<WgQuickScript> Scripts { get; init; } = [];

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="FormatException">It cannot be read; the message names the line, what was found there and what
    /// was expected.</exception>
    public static WgQuickConfiguration Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new WgQuickParser().Parse(text);
    }

    /// <summary>The configuration as text that reads back to the same.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append("[Interface]\n");
        Line(text, "PrivateKey", PrivateKey.ToString());
        IEnumerable<string> addresses = Addresses.Zip(PrefixLengths, (address, bits) => Invariant($"{address}/{bits}"));
        Line(text, "Address", string.Join(", ", addresses));
        Line(text, "DNS", string.Join(", ", [.. DnsServers.Select(server => server.ToString()), .. SearchDomains]));
        Line(text, "MTU", Invariant($"{Mtu}"));
        if (ListenPort != 0) Line(text, "ListenPort", Invariant($"{ListenPort}"));
        if (FirewallMark is { } mark) Line(text, "FwMark", mark == 0 ? "off" : Invariant($"0x{mark:x}"));
        if (Table is { } table) Line(text, "Table", table == 0 ? "off" : Invariant($"{table}"));
        if (SaveConfig) Line(text, "SaveConfig", "true");
        foreach (WgQuickScript script in Scripts) Line(text, script.Key, script.Command);
        foreach (WgQuickPeer peer in Peers) Append(text, peer);
        return text.ToString();
    }

    /// <summary>What the protocol needs of it. Peers whose endpoint is a name have none until it is resolved.</summary>
    internal DeviceConfiguration ToDevice()
    {
        var peers = new List<PeerConfiguration>(Peers.Count);
        foreach (WgQuickPeer peer in Peers)
        {
            peers.Add(new PeerConfiguration(
                peer.PublicKey, peer.PresharedKey, peer.AllowedIPs, peer.Endpoint, peer.PersistentKeepalive));
        }

        return new DeviceConfiguration(PrivateKey, peers, Mtu);
    }

    /// <summary>What the tunnel interface gets of it: the addresses, and a route to every allowed IP.</summary>
    internal TunnelSettings ToSettings() =>
        new(Addresses, [.. Peers.SelectMany(peer => peer.AllowedIPs)], DnsServers, Mtu);

    private static void Append(StringBuilder text, WgQuickPeer peer)
    {
        text.Append("\n[Peer]\n");
        Line(text, "PublicKey", peer.PublicKey.ToString());
        Line(text, "PresharedKey", peer.PresharedKey?.ToString() ?? "");
        Line(text, "AllowedIPs", string.Join(", ", peer.AllowedIPs));
        if (peer.EndpointHost is { } host)
        {
            string shown = host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
            Line(text, "Endpoint", Invariant($"{shown}:{peer.EndpointPort}"));
        }

        if (peer.PersistentKeepalive is { } interval)
        {
            Line(text, "PersistentKeepalive", Invariant($"{interval.Nanoseconds / 1_000_000_000}"));
        }
    }

    private static void Line(StringBuilder text, string key, string value)
    {
        if (value.Length > 0) text.Append(key).Append(" = ").Append(value).Append('\n');
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
