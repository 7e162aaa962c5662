namespace SleepSim.Scenarios;

/// <summary>The machine moves to another access point. In the same network it keeps its address (P21); in another one
/// it gets new ones, and on-demand rules are evaluated anew (D1). Asleep it notices at the next wake.</summary>
/// <param name="For">How long the link is gone.</param>
/// <param name="Ssid">The network it joins; empty for the same network.</param>
/// <param name="DnsServer">The name server there; empty for that of before.</param>
/// <param name="SearchDomain">The search domain there; empty for that of before.</param>
public sealed record WiFiRoam(
    TimeSpan For, string Ssid = "", string DnsServer = "", string SearchDomain = "") : LastingOperation(For);
