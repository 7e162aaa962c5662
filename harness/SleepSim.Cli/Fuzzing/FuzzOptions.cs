namespace SleepSim.Cli;

/// <summary>What a campaign is asked to do.</summary>
/// <param name="Count">How many scenarios.</param>
/// <param name="Seed">Scenario i of a seed is always the same.</param>
/// <param name="Operations">Operations in each scenario.</param>
/// <param name="Jobs">Worlds that run at the same time.</param>
/// <param name="Folder">Where failures are written.</param>
internal sealed record FuzzOptions(int Count, long Seed, int Operations, int Jobs, string Folder);
