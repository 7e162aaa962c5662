using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>The saved on-demand rules, and which of them is the current one: the first that matches the network as it
/// was when it last changed (D1, D3). They are active while they and the configuration are enabled (D11).</summary>
internal sealed class OnDemandRules(TraceStream trace, VpnProfile vpn, VpnConfiguration configuration)
{
    private IReadOnlyList<OnDemandRule> _rules = vpn.Rules;
    private bool _enabled = vpn.OnDemand;
    private int _place = -1;

    /// <summary>The physical primary network as it is now.</summary>
    public required Func<NetworkSituation> Situation { get; init; }

    /// <summary>The rule that counts now; null when none does.</summary>
    public OnDemandRule? Current { get; private set; }

    /// <summary>The next connection of an application starts the tunnel, wherever it goes (D5).</summary>
    public bool StartTheTunnel => Current?.Action == RuleAction.Connect;

    /// <summary>The network the current rule was chosen for.</summary>
    public NetworkSituation Network { get; private set; } = NetworkSituation.None;

    /// <summary>Saves other rules (D11); none given leaves those of before. They count once evaluated.</summary>
    public void Save(bool enabled, IReadOnlyList<OnDemandRule> rules)
    {
        if (rules.Count > 0) _rules = rules;
        _enabled = enabled;
    }

    /// <summary>Chooses the current rule anew.</summary>
    public void Evaluate()
    {
        Network = Situation();
        bool active = _enabled && configuration.Enabled;
        int place = active ? RuleMatching.FirstMatch(_rules, Network) : -1;
        OnDemandRule? rule = place < 0 ? null : _rules[place];
        if (place == _place && rule == Current) return;
        (_place, Current) = (place, rule);
        trace.Emit(new RuleMatched(trace.Now, place, rule?.Action.ToString() ?? ""));
    }
}
