namespace SleepSim.Reports;

/// <summary>A table of plain text; the first column names, the others count.</summary>
/// <param name="Columns">The heads.</param>
/// <param name="Rows">As many cells in each as there are heads.</param>
public sealed record StudyTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
