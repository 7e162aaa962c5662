using SleepSim.Contract;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Session;

/// <summary>Whether a rule matches a network: all conditions that are set must hold (D3).</summary>
internal static class RuleMatching
{
    private const string Wildcard = "*";

    /// <summary>The place of the first rule that matches; -1 when none does, which is as if it were ignored
    /// (D3).</summary>
    public static int FirstMatch(IReadOnlyList<OnDemandRule> rules, NetworkSituation network)
    {
        for (int i = 0; i < rules.Count; i++)
        {
            if (Matches(rules[i], network)) return i;
        }

        return -1;
    }

    public static bool Matches(OnDemandRule rule, NetworkSituation network) =>
        InterfaceMatches(rule.Interface, network.Kind)
        && SsidMatches(rule.Ssids, network)
        && SearchDomainMatches(rule.SearchDomains, network.SearchDomains)
        && DnsServersMatch(rule, network.DnsServers)
        && (rule.Probe.Length == 0 || network.ProbesAnswer);

    private static bool InterfaceMatches(RuleInterface wanted, InterfaceKind kind) => wanted switch
    {
        RuleInterface.Any => true,
        RuleInterface.Ethernet => kind == InterfaceKind.Ethernet,
        RuleInterface.WiFi => kind == InterfaceKind.WiFi,
        RuleInterface.Cellular => kind == InterfaceKind.Cellular,
        _ => throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "No such interface."),
    };

    // To the letter, and only where Wi-Fi is primary (D6).
    private static bool SsidMatches(IReadOnlyList<string> ssids, NetworkSituation network) =>
        ssids.Count == 0
        || (network.Kind == InterfaceKind.WiFi && ssids.Contains(network.Ssid, StringComparer.Ordinal));

    // Domain names know no case; the SSID is the one Apple calls case sensitive (D6).
    private static bool SearchDomainMatches(IReadOnlyList<string> wanted, IReadOnlyList<string> current) =>
        wanted.Count == 0 || wanted.Any(domain => current.Contains(domain, StringComparer.OrdinalIgnoreCase));

    // No name server at all matches neither reading: there is nothing to be in the list (D7).
    private static bool DnsServersMatch(OnDemandRule rule, IReadOnlyList<string> current)
    {
        IReadOnlyList<string> listed = rule.DnsServers;
        if (listed.Count == 0) return true;
        if (current.Count == 0) return false;
        return rule.DnsServerMatch switch
        {
            DnsServerMatch.All => current.All(server => listed.Contains(server, StringComparer.OrdinalIgnoreCase)),
            DnsServerMatch.Any => current.Any(server => listed.Any(pattern => Covers(pattern, server))),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.DnsServerMatch, "No such reading."),
        };
    }

    // 17.* stands for every address that begins with 17. (D7).
    private static bool Covers(string pattern, string server) =>
        pattern.EndsWith(Wildcard, StringComparison.Ordinal)
            ? server.StartsWith(pattern[..^Wildcard.Length], StringComparison.OrdinalIgnoreCase)
            : string.Equals(pattern, server, StringComparison.OrdinalIgnoreCase);
}
