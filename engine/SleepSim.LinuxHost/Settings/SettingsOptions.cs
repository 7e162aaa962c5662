namespace SleepSim.LinuxHost;

/// <summary>How a tunnel is to be fitted into this machine, beside what its engine asks for.</summary>
/// <param name="Interface">The tunnel's interface.</param>
/// <param name="FirewallMark">Carried by the outer datagrams; also the number of the table of default routes.</param>
/// <param name="Table">Where routes go: null for wg-quick's way, 0 for no routes at all, else a table.</param>
/// <param name="PrefixLengths">The prefix length of each address of the tunnel; a whole address where there is
/// none.</param>
/// <param name="SearchDomains">Domains that short names are looked up in.</param>
internal sealed record SettingsOptions(
    string Interface,
    uint FirewallMark,
    uint? Table,
    IReadOnlyList<int> PrefixLengths,
    IReadOnlyList<string> SearchDomains)
{
    /// <summary>The file of name servers.</summary>
    public string NameServers { get; init; } = NameServerFile.Usual;
}
