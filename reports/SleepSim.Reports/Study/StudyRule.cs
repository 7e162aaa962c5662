namespace SleepSim.Reports;

/// <summary>A rule that runs of a study are judged by.</summary>
/// <param name="Id">Such as L3.</param>
/// <param name="Name">In a word or two.</param>
/// <param name="Sentence">The rule in one sentence.</param>
public sealed record StudyRule(string Id, string Name, string Sentence);
