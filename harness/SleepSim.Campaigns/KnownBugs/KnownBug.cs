using SleepSim.Harness;

namespace SleepSim.Campaigns;

/// <summary>An engine that is known to be wrong, for a campaign to find out.</summary>
/// <param name="Id">Such as <c>CMP-01</c>.</param>
/// <param name="Rules">The rules that catch it; the first is the one that says best what is wrong.</param>
/// <param name="Engine">The healthy engine with the bug.</param>
public sealed record KnownBug(string Id, IReadOnlyList<string> Rules, TestedEngine Engine);
