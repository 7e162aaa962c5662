namespace SleepSim.Reports;

/// <summary>What a run assumed where nobody outside Apple knows.</summary>
/// <param name="Key">The key in the scenario, such as <c>host.reasserting-limit</c>.</param>
/// <param name="Value">Its value in this run.</param>
/// <param name="Fact">The id of the fact; <c>sleepsim facts L33</c> prints it.</param>
public sealed record Assumption(string Key, string Value, string Fact);
