using SleepSim.Harness;

namespace SleepSim.Cli;

/// <summary>What is asked of a study.</summary>
/// <param name="Engines">The designs.</param>
/// <param name="Seed">World i is a function of it and i.</param>
/// <param name="Count">How many worlds.</param>
/// <param name="Jobs">Worlds that run at the same time.</param>
/// <param name="Cryptography">What both ends compute with.</param>
/// <param name="Folder">Where the page goes.</param>
internal sealed record StudyOptions(
    IReadOnlyList<TestedEngine> Engines, long Seed, int Count, int Jobs, Cryptography Cryptography, string Folder);
