namespace SleepSim.Scenarios;

/// <summary>What a log was read as.</summary>
/// <param name="Kind">Which kind of log it is; told by its lines.</param>
/// <param name="Scenario">The scenario; legal.</param>
/// <param name="Timings">What the session manager's lines say of its deadlines, in their order; empty for other logs.
/// </param>
/// <param name="Counts">What became of the lines.</param>
public sealed record ImportResult(
    LogKind Kind, Scenario Scenario, IReadOnlyList<SessionTiming> Timings, ImportCounts Counts);
