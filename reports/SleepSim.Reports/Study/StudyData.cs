namespace SleepSim.Reports;

/// <summary>All that a study found. The page, the Markdown and the JSON are made of it and of nothing else.</summary>
public sealed record StudyData
{
    /// <summary>Of SleepSim.</summary>
    public required string Version { get; init; }

    /// <summary>World i is a function of it and i.</summary>
    public required long Seed { get; init; }

    /// <summary>Worlds that were asked for; fewer runs mean that the study was interrupted.</summary>
    public required int Wanted { get; init; }

    /// <summary>What both ends computed with, in words.</summary>
    public required string Cryptography { get; init; }

    /// <summary>The command that makes the same study again.</summary>
    public required string Command { get; init; }

    /// <summary>The kinds of worlds, in order.</summary>
    public required IReadOnlyList<StudyTheme> Themes { get; init; }

    /// <summary>The designs, all with runs in the same worlds.</summary>
    public required IReadOnlyList<StudyEngine> Engines { get; init; }

    /// <summary>The rules, in the order of the catalogue.</summary>
    public required IReadOnlyList<StudyRule> Rules { get; init; }

    /// <summary>One for each rule that an engine broke.</summary>
    public required IReadOnlyList<StudyExample> Examples { get; init; }

    /// <summary>Worlds that every engine lived through.</summary>
    public int Worlds => Engines.Count == 0 ? 0 : Engines[0].Runs.Count;
}
