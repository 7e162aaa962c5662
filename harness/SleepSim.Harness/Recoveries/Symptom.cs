namespace SleepSim.Harness;

/// <summary>Something a person would complain about, by the name they would give it. Symptoms explain a verdict; they
/// do not make it.</summary>
/// <param name="Name">In the words of the forum thread where it has them.</param>
/// <param name="At">When it first showed, in nanoseconds since the run began.</param>
/// <param name="Story">What happened, in a sentence.</param>
public sealed record Symptom(string Name, long At, string Story);
