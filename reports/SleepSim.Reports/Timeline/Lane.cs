namespace SleepSim.Reports;

/// <summary>One subject of a timeline.</summary>
/// <param name="Name">The subject.</param>
/// <param name="Rows">Its rows, from top to bottom.</param>
public sealed record Lane(string Name, IReadOnlyList<Row> Rows);
