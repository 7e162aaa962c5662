namespace SleepSim.Scenarios;

/// <summary>Something a log tells that a scenario can hold.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Lines">How many lines it takes.</param>
/// <param name="At">When, as the clock of the log had it.</param>
/// <param name="Kind">What.</param>
/// <param name="Reason">Why; printable, may be empty.</param>
/// <param name="Text">The line's beginning.</param>
/// <param name="Link">The network after a change of it; null for everything else.</param>
internal sealed record LogEvent(
    int Line, int Lines, DateTimeOffset At, LogEventKind Kind, string Reason, string Text, LinkState? Link = null);
