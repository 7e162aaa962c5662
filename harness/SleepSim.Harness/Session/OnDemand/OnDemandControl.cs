using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>What the current rule does to the session: connections start it, a Disconnect rule takes it down
/// (D5).</summary>
internal sealed class OnDemandControl
{
    private readonly OnDemandRules _rules;
    private readonly OnDemandRest _rest;
    private readonly Intent _intent;
    private readonly VpnSession _session;

    public OnDemandControl(
        OnDemandRules rules, OnDemandRest rest, Intent intent, VpnSession session, PowerManager power)
    {
        _rules = rules;
        _rest = rest;
        _intent = intent;
        _session = session;
        session.Ended += rest.TunnelEnded;
        power.Woke += rest.NetworkChangedOrWoke;
    }

    /// <summary>An application opens a connection outside the tunnel.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="name">The host name it looked up; empty for an address.</param>
    public void ConnectionOpened(Destination to, string name)
    {
        if (Triggers(to) && Wants(name)) _session.RequestStart(StartCause.OnDemand);
    }

    /// <summary>The system noticed that the primary network is another one, or may be (D1).</summary>
    public void NetworkChanged()
    {
        NetworkSituation before = _rules.Network;
        Evaluate();
        if (_rules.Network != before) _rest.NetworkChangedOrWoke();
    }

    /// <summary>The app saved other rules, which are active at once (D11).</summary>
    public void Save(OnDemandChange change)
    {
        _rules.Save(change.Enabled, change.Rules);
        Evaluate();
    }

    /// <summary>Chooses the current rule, and does at once what it asks for.</summary>
    public void Evaluate()
    {
        _rules.Evaluate();
        if (_rules.Current?.Action == RuleAction.Disconnect)
        {
            _intent.Withdraw("rule");
            _session.RequestStop(StopReason.None);
        }
        else if (_session.IsDown && !_rules.StartTheTunnel && _rules.Network.Exists)
        {
            // Without any network it is not decided yet.
            _intent.RuleGone();
        }
    }

    // A socket that is bound to an interface asks for no tunnel (X7), nor does the captive check, which is the system's
    // own (D14, D23). Everything else is any host (D15).
    private static bool Triggers(Destination to) => to is Destination.Internet or Destination.LocalNetwork;

    private bool Wants(string name) => _rules.Current is { } rule && rule.Action switch
    {
        RuleAction.Connect => true,
        RuleAction.EvaluateConnection => ConnectionEvaluation.NeedsTunnel(rule, name, _rules.Network),
        RuleAction.Disconnect or RuleAction.Ignore => false,
        _ => throw new InvalidOperationException($"Unknown action {rule.Action}."),
    };
}
