namespace SleepSim.Scenarios;

/// <summary>What became of the lines of a log. Nothing is dropped silently: <c>Lines = Used + sum of
/// Unused</c>.</summary>
/// <param name="Lines">Lines of the file.</param>
/// <param name="Used">Lines the scenario is made of.</param>
/// <param name="Unused">How many lines were not used, by domain or reason, sorted by name.</param>
/// <param name="Events">Lines that tell of the machine's power, used or not, by kind, in the order of the
/// kinds.</param>
/// <param name="Inferred">Beginnings and ends of sleep that the log does not show and that had to be assumed.</param>
public sealed record ImportCounts(
    int Lines,
    int Used,
    IReadOnlyList<(string Why, int Lines)> Unused,
    IReadOnlyList<(PowerEventKind Kind, int Lines)> Events,
    int Inferred);
