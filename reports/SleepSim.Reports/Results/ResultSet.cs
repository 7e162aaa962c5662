namespace SleepSim.Reports;

/// <summary>The results of some folders, joined.</summary>
/// <param name="Runs">Every run once: in order of engine, scenario and hash, whatever the order of the folders.</param>
/// <param name="Faults">What is broken, in the order in which it was found.</param>
/// <param name="Repeated">How many runs were left out because the same scenario, engine and hash is there
/// already.</param>
public sealed record ResultSet(IReadOnlyList<ReportedRun> Runs, IReadOnlyList<ResultFault> Faults, int Repeated);
