using SleepSim.Scenarios;

namespace SleepSim.Harness.Session;

/// <summary>The second stage of an evaluate-connection rule: each connection is looked at by its host name
/// (D2, D9).</summary>
internal static class ConnectionEvaluation
{
    /// <summary>Whether a connection to a host starts the tunnel.</summary>
    /// <param name="rule">The rule that matches the network.</param>
    /// <param name="name">The host's name; empty for a connection to an address, which no domain stands for.</param>
    /// <param name="network">The network it would go over.</param>
    public static bool NeedsTunnel(OnDemandRule rule, string name, NetworkSituation network)
    {
        if (!rule.Domains.Any(domain => IsIn(domain, name))) return false;
        return rule.DomainAction switch
        {
            DomainAction.NeverConnect => false,
            DomainAction.ConnectIfNeeded =>
                !network.NamesResolve || !RequiredServersAnswer(rule, network) || !RequiredProbeAnswers(rule, network),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.DomainAction, "No such action."),
        };
    }

    // A domain stands for itself and for what ends in a dot and it: not for any name with the same last letters.
    private static bool IsIn(string domain, string name)
    {
        string suffix = domain.TrimStart('*', '.');
        return suffix.Length > 0
            && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            && (name.Length == suffix.Length || name[^(suffix.Length + 1)] == '.');
    }

    // Servers of an organisation answer inside its network, which is where they are the network's own.
    private static bool RequiredServersAnswer(OnDemandRule rule, NetworkSituation network) =>
        rule.RequiredDnsServers.Count == 0
        || rule.RequiredDnsServers.Any(server =>
            network.DnsServers.Contains(server, StringComparer.OrdinalIgnoreCase));

    private static bool RequiredProbeAnswers(OnDemandRule rule, NetworkSituation network) =>
        rule.RequiredProbe.Length == 0 || network.ProbesAnswer;
}
