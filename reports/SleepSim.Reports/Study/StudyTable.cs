namespace SleepSim.Reports;

/// <summary>A table of plain text.</summary>
/// <param name="Columns">The heads.</param>
/// <param name="Rows">As many cells in each as there are heads.</param>
public sealed record StudyTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>How many columns from the left hold words; the others hold numbers.</summary>
    public int Words { get; init; } = 1;
}
