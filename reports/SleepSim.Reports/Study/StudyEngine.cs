namespace SleepSim.Reports;

/// <summary>One design in a study.</summary>
/// <param name="Name">The engine's name.</param>
/// <param name="Design">What it does at sleep and wake, in a sentence.</param>
/// <param name="Runs">Its runs, in the order of the worlds.</param>
public sealed record StudyEngine(string Name, string Design, IReadOnlyList<StudyRun> Runs)
{
    /// <summary>Its runs as a series for curves.</summary>
    public MeasuredSeries Series => new(Name, [.. Runs.Select(static run => run.Measured)]);

    /// <summary>Its runs in the worlds of some themes.</summary>
    public IReadOnlyList<StudyRun> In(params IReadOnlyList<string> themes) =>
        [.. Runs.Where(run => themes.Contains(run.Theme))];
}
