namespace SleepSim.Reports;

/// <summary>A section of a study's paper: a question and its answer. All text is plain, and is encoded where it is
/// written.</summary>
/// <param name="Id">What a link names it by: letters, digits and hyphens.</param>
/// <param name="Heading">The question, or what it is about.</param>
public sealed record StudySection(string Id, string Heading)
{
    /// <summary>Where the question comes from; may be empty.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The answer in a sentence or two; may be empty.</summary>
    public string Answer { get; init; } = "";

    /// <summary>More about it.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The numbers.</summary>
    public IReadOnlyList<StudyTable> Tables { get; init; } = [];

    /// <summary>The pictures.</summary>
    public IReadOnlyList<StudyPicture> Pictures { get; init; } = [];

    /// <summary>What can be replayed.</summary>
    public IReadOnlyList<StudyExample> Examples { get; init; } = [];
}
