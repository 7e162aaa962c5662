namespace SleepSim.Harness;

/// <summary>A situation worth having been in. A campaign that never was in it has not tested it.</summary>
/// <param name="Id">Such as <c>wake-before-path</c>.</param>
/// <param name="Sentence">What is the case then.</param>
public sealed record Probe(string Id, string Sentence);
