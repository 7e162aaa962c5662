namespace SleepSim.Reports;

/// <summary>What a study has to say, before it is written as HTML or Markdown.</summary>
/// <param name="Title">The title.</param>
/// <param name="Lead">What it is about, in paragraphs.</param>
/// <param name="Sections">The sections, in order.</param>
public sealed record StudyPaper(
    string Title, IReadOnlyList<string> Lead, IReadOnlyList<StudySection> Sections);
