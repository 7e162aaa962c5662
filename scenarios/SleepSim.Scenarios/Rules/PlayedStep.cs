namespace SleepSim.Scenarios;

/// <summary>A step as the machine plays it.</summary>
/// <param name="Source">The index of the step in the file that it comes from; null for what the system does of its
/// own.</param>
/// <param name="Step">What happens when.</param>
public sealed record PlayedStep(int? Source, Step Step);
