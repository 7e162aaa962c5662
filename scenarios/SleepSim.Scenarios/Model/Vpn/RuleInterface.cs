namespace SleepSim.Scenarios;

/// <summary>The primary interface that a rule is for, with Apple's numbers (D4).</summary>
public enum RuleInterface
{
    /// <summary>Any.</summary>
    Any = 0,

    /// <summary>Ethernet.</summary>
    Ethernet = 1,

    /// <summary>Wi-Fi.</summary>
    WiFi = 2,

    /// <summary>Cellular.</summary>
    Cellular = 3,
}
