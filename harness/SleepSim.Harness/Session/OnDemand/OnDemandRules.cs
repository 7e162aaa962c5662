using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>The saved on-demand rules, and which of them is the current one: the first that matches the network as it
/// was when it last changed (D1, D3). They are active while they and the configuration are enabled (D11).</summary>
internal sealed class OnDemandRules(TraceStream trace, VpnProfile vpn, VpnConfiguration configuration)
{
    private IReadOnlyList<OnDemandRule> _rules = vpn.Rules;
    private bool _enabled = vpn.OnDemand;
    private int _current = -1;

    /// <summary>The physical primary network as it is now.</summary>
    public required Func<NetworkSituation> Situation { get; init; }

    /// <summary>The rule that counts now; null when none does.</summary>
    public OnDemandRule? Current => _current < 0 ? null : _rules[_current];

    /// <summary>The next connection of an application starts the tunnel, wherever it goes (D5).</summary>
    public bool StartTheTunnel => Current?.Action == RuleAction.Connect;

    /// <summary>The network the current rule was chosen for.</summary>
    public NetworkSituation Network { get; private set; } = NetworkSituation.None;

    /// <summary>Saves other rules (D11); none given leaves those of before.</summary>
    public void Save(bool enabled, IReadOnlyList<OnDemandRule> rules)
    {
        if (rules.Count > 0) Become(-1, rules);
        _enabled = enabled;
    }

    /// <summary>Chooses the current rule anew.</summary>
    public void Evaluate()
    {
        Network = Situation();
        bool active = _enabled && configuration.Enabled;
        Become(active ? RuleMatching.FirstMatch(_rules, Network) : -1, _rules);
    }

    private void Become(int current, IReadOnlyList<OnDemandRule> rules)
    {
        bool same = current == _current && (current < 0 || rules[current] == _rules[current]);
        (_current, _rules) = (current, rules);
        if (!same) trace.Emit(new RuleMatched(trace.Now, current, Current?.Action.ToString() ?? ""));
    }
}
