namespace SleepSim.Scenarios;

/// <summary>Reads what <c>log show</c> prints in its default, syslog and compact styles, and what Console copies: the
/// lines of powerd and of nesessionmanager. A message that goes on in further lines has its news in the first.
/// </summary>
internal sealed class UnifiedReader(LogNotes notes) : ILogReader
{
    private const string Private = "<private>";

    private static readonly TimeSpan _day = TimeSpan.FromDays(1);
    private static readonly TimeSpan _daysMax = 10 * Scenario.MaxLength;

    private readonly SessionMessages _sessions = new(notes);
    private bool _begun;
    private TimeSpan _days;
    private DateTimeOffset? _last;

    /// <inheritdoc/>
    public void Read(int number, LogLine line, string text)
    {
        _begun = true;
        DateTimeOffset at = line.HasDate ? line.At : WithDay(line.At);
        (string process, string rest) = UnifiedLine.Part(line.Rest);
        if (process is not ("powerd" or "nesessionmanager"))
        {
            notes.Unused(number, process.Length > 0 ? $"process {process}" : "no process", text);
            return;
        }

        string message = UnifiedLine.WithoutOrigin(rest);
        if (message.StartsWith(Private, StringComparison.Ordinal))
            notes.UnusedPrivate(number, $"{process}: {Private}", text);
        else if (process == "powerd")
            ReadPower(number, at, message, text);
        else
            _sessions.Read(number, at, message, text);
    }

    /// <inheritdoc/>
    public void ReadUnstamped(int number, string text)
        => notes.Unused(number, !_begun || text.Trim().Length == 0 ? "no timestamp" : "rest of a message", text);

    /// <inheritdoc/>
    public void Finish()
    {
    }

    private void ReadPower(int number, DateTimeOffset at, string message, string text)
    {
        if (PowerMessages.Read(message) is { } happening)
        {
            notes.Event(new LogEvent(
                number, 1, at, happening.Kind, happening.Reason, ImportTally.Beginning(text)));
        }
        else
        {
            notes.Unused(number, "powerd", text);
        }
    }

    /// <summary>Where lines have no date, a step back is midnight; a line that is a little late belongs to the day
    /// before.</summary>
    private DateTimeOffset WithDay(DateTimeOffset time)
    {
        DateTimeOffset at = time + _days;
        if (_last - at > WallClock.DisorderMax && _days < _daysMax)
        {
            _days += _day;
            at += _day;
        }
        else if (_days > TimeSpan.Zero && _last - (at - _day) is { } late && late <= WallClock.DisorderMax
            && late >= -WallClock.DisorderMax)
        {
            return at - _day;
        }

        _last = at;
        return at;
    }
}
