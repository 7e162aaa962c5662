using SleepSim.Contract;

namespace SleepSim.Harness.Session;

/// <summary>What on-demand rules look at: the physical primary network, never the tunnel's own interface (D1, D10).
/// Two are equal when their contents are.</summary>
/// <param name="Kind">The primary interface's; none when there is no network.</param>
/// <param name="Ssid">The Wi-Fi network's name; empty on anything else.</param>
/// <param name="DnsServers">Its name servers, as addresses in text.</param>
/// <param name="SearchDomains">Its search domains.</param>
/// <param name="ProbesAnswer">A probe is answered with 200 and without a redirection; never behind a captive portal
/// (D8, D25).</param>
/// <param name="NamesResolve">Its name servers answer for the names that applications look up.</param>
internal sealed record NetworkSituation(
    InterfaceKind Kind,
    string Ssid,
    IReadOnlyList<string> DnsServers,
    IReadOnlyList<string> SearchDomains,
    bool ProbesAnswer,
    bool NamesResolve)
{
    /// <summary>No network at all.</summary>
    public static readonly NetworkSituation None =
        new(InterfaceKind.None, "", [], [], ProbesAnswer: false, NamesResolve: false);

    /// <summary>There is a network.</summary>
    public bool Exists => Kind != InterfaceKind.None;

    public bool Equals(NetworkSituation? other) =>
        other is not null
        && Kind == other.Kind && Ssid == other.Ssid
        && ProbesAnswer == other.ProbesAnswer && NamesResolve == other.NamesResolve
        && DnsServers.SequenceEqual(other.DnsServers) && SearchDomains.SequenceEqual(other.SearchDomains);

    public override int GetHashCode() => ((int)Kind * 31) + DnsServers.Count;
}
