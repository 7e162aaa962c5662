namespace SleepSim.Scenarios;

/// <summary>One on-demand rule. All conditions that are set must hold; one without conditions always matches (D3).
/// Two are equal when their contents are.</summary>
public sealed record OnDemandRule
{
    /// <summary>What it does.</summary>
    public RuleAction Action { get; init; } = RuleAction.Connect;

    /// <summary>The kind of the primary interface (D6).</summary>
    public RuleInterface Interface { get; init; }

    /// <summary>Names of the Wi-Fi network, one of which must be it, to the letter; empty for any network
    /// (D6).</summary>
    public IReadOnlyList<string> Ssids { get; init; } = [];

    /// <summary>Search domains, one of which must be a current one; empty for any (D6).</summary>
    public IReadOnlyList<string> SearchDomains { get; init; } = [];

    /// <summary>Name servers; empty for any (D7).</summary>
    public IReadOnlyList<string> DnsServers { get; init; } = [];

    /// <summary>How they are matched (D7).</summary>
    public DnsServerMatch DnsServerMatch { get; init; }

    /// <summary>A URL that must answer with 200 and without a redirection, as none does behind a captive portal (D8,
    /// D25); empty for none.</summary>
    public string Probe { get; init; } = "";

    /// <summary>Domains, by suffix, whose hosts are looked at; for evaluate-connection (D9).</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>What to do about them (D9).</summary>
    public DomainAction DomainAction { get; init; } = DomainAction.ConnectIfNeeded;

    /// <summary>Name servers that must answer for these names, or the tunnel is needed; empty for the system's
    /// (D9).</summary>
    public IReadOnlyList<string> RequiredDnsServers { get; init; } = [];

    /// <summary>A URL that must answer, or the tunnel is needed; empty for none (D9).</summary>
    public string RequiredProbe { get; init; } = "";

    /// <inheritdoc/>
    public bool Equals(OnDemandRule? other)
        => other is not null
            && Action == other.Action && Interface == other.Interface && DnsServerMatch == other.DnsServerMatch
            && Probe == other.Probe && DomainAction == other.DomainAction && RequiredProbe == other.RequiredProbe
            && Ssids.SequenceEqual(other.Ssids) && SearchDomains.SequenceEqual(other.SearchDomains)
            && DnsServers.SequenceEqual(other.DnsServers) && Domains.SequenceEqual(other.Domains)
            && RequiredDnsServers.SequenceEqual(other.RequiredDnsServers);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Action * 31) + (int)Interface;
}
