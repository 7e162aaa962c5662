namespace SleepSim.Scenarios;

/// <summary>Which conditions and actions of an on-demand rule go together.</summary>
internal static class OnDemandRules
{
    private static readonly OnDemandRule _plain = new();

    /// <summary>The problems of a list of rules; fields begin with <c>rules[1]</c>, counted from 1.</summary>
    public static IEnumerable<ScenarioProblem> Problems(IReadOnlyList<OnDemandRule> rules)
    {
        for (int i = 0; i < rules.Count; i++)
        {
            string name = FormattableString.Invariant($"rules[{i + 1}]");
            foreach (ScenarioProblem problem in OfRule(rules[i]))
                yield return problem with { Found = $"{name}: {problem.Found}", Field = $"{name}.{problem.Field}" };
        }
    }

    private static IEnumerable<ScenarioProblem> OfRule(OnDemandRule rule)
    {
        bool evaluates = rule.Action == RuleAction.EvaluateConnection;
        if (rule.Ssids.Count > 0 && rule.Interface is RuleInterface.Ethernet or RuleInterface.Cellular)
            yield return Problem("ssids of an interface that has none", "interface: wifi, or none (D6)", "ssids");
        if (evaluates && rule.Domains.Count == 0)
            yield return Problem("evaluate-connection without domains", "the 'domains' it is about (D9)", "action");
        if (!evaluates && HasParameters(rule))
        {
            yield return Problem(
                "domains, or what is done about them, and another action", "action: evaluate-connection (D9)",
                "action");
        }

        if (evaluates && rule.DomainAction == DomainAction.NeverConnect && HasRequirements(rule))
        {
            yield return Problem(
                "never-connect with what must answer", "domain-action: connect-if-needed (D9)", "domain-action");
        }
    }

    private static bool HasParameters(OnDemandRule rule)
        => rule.Domains.Count > 0 || rule.DomainAction != _plain.DomainAction || HasRequirements(rule);

    private static bool HasRequirements(OnDemandRule rule)
        => rule.RequiredDnsServers.Count > 0 || rule.RequiredProbe.Length > 0;

    private static ScenarioProblem Problem(string found, string expected, string field)
        => new(null, found, expected, field);
}
