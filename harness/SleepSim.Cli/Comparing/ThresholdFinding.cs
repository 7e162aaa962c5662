using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>What one threshold says of one series.</summary>
/// <param name="Series">The series.</param>
/// <param name="Outcome">Holds; violated when it tripped; not judged when there is no number.</param>
/// <param name="Text">Which number, in words.</param>
internal sealed record ThresholdFinding(string Series, Outcome Outcome, string Text);
