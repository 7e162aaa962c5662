namespace SleepSim.Scenarios;

/// <summary>What became of the lines of a log. Nothing is dropped silently: <c>Lines = Used + sum of
/// Unused</c>.</summary>
/// <param name="Lines">Lines of the file.</param>
/// <param name="Used">Lines the result is made of.</param>
/// <param name="Unused">How many lines were not used, by domain, process or reason, sorted by name. Domains that pmset
/// is not known to have are called so.</param>
/// <param name="Events">What the log tells of the machine, used or not, by kind, in the order of the kinds.</param>
/// <param name="AssumedSleeps">Times the machine fell asleep, or back into sleep, that the log does not show.</param>
/// <param name="AssumedWakes">Full wakes that the log does not show.</param>
/// <param name="ClockSteps">How often the clock was set.</param>
/// <param name="OutOfOrder">Events that stood below a later one.</param>
public sealed record ImportCounts(
    int Lines,
    int Used,
    IReadOnlyList<(string Why, int Lines)> Unused,
    IReadOnlyList<(LogEventKind Kind, int Count)> Events,
    int AssumedSleeps,
    int AssumedWakes,
    int ClockSteps,
    int OutOfOrder)
{
    /// <summary>How many events of a kind the log tells.</summary>
    public int Of(LogEventKind kind) => Events.First(one => one.Kind == kind).Count;
}
