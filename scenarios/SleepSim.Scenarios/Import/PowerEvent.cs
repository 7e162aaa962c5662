namespace SleepSim.Scenarios;

/// <summary>A line that tells of the machine's power.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="At">When, to the second, as the log gives it.</param>
/// <param name="Kind">What.</param>
/// <param name="Reason">Why; printable, may be empty.</param>
/// <param name="Text">The line's beginning.</param>
internal sealed record PowerEvent(int Line, DateTimeOffset At, PowerEventKind Kind, string Reason, string Text);
