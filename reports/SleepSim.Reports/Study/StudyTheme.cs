namespace SleepSim.Reports;

/// <summary>A kind of worlds in a study.</summary>
/// <param name="Name">A few words that tell it from the others.</param>
/// <param name="Worlds">What these worlds have in common, in a sentence.</param>
public sealed record StudyTheme(string Name, string Worlds);
