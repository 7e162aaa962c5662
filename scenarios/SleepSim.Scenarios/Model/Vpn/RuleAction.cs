namespace SleepSim.Scenarios;

/// <summary>What an on-demand rule does when it matches, with Apple's numbers (D4).</summary>
public enum RuleAction
{
    /// <summary>The next connection of an application starts the tunnel (D5).</summary>
    Connect = 1,

    /// <summary>The tunnel is taken down, and not started while the rule matches (D5).</summary>
    Disconnect = 2,

    /// <summary>Each connection is looked at by its host name (D9).</summary>
    EvaluateConnection = 3,

    /// <summary>A running tunnel stays, and none is started (D5).</summary>
    Ignore = 4,
}
