using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>What is compared.</summary>
/// <param name="Title">Of what, in words.</param>
/// <param name="Series">The series; the first is the yardstick.</param>
/// <param name="Complete">Nothing was left out because of an interruption.</param>
internal sealed record Comparison(string Title, IReadOnlyList<MeasuredSeries> Series, bool Complete = true);
