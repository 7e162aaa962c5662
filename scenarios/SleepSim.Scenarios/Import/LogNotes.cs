namespace SleepSim.Scenarios;

/// <summary>What has been read of a log, with bounds.</summary>
internal sealed class LogNotes(string file, ImportTally tally)
{
    /// <summary>The most events that are taken in.</summary>
    public const int EventsMax = 100_000;

    private const int TimingsMax = 10_000;

    private readonly List<LogEvent> _events = [];
    private readonly List<SessionTiming> _timings = [];

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<LogEvent> Events => _events;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<SessionTiming> Timings => _timings;

    /// <summary>How many messages of powerd or nesessionmanager the machine kept to itself.</summary>
    public int Private { get; private set; }

    /// <summary>Whether a line lacks its date.</summary>
    public bool LacksDate { get; private set; }

    /// <summary>Whether a line lacks its zone.</summary>
    public bool LacksZone { get; private set; }

    public void Line(LogLine line)
    {
        LacksDate |= !line.HasDate;
        LacksZone |= !line.HasZone;
    }

    /// <exception cref="ImportException">There are too many.</exception>
    public void Event(LogEvent happening)
    {
        tally.Event(happening.Kind);
        _events.Add(happening);
        if (_events.Count > EventsMax)
            throw TooMany(happening.Line, "event", EventsMax);
    }

    /// <exception cref="ImportException">There are too many.</exception>
    public void Timing(SessionTiming timing)
    {
        _timings.Add(timing);
        if (_timings.Count > TimingsMax)
            throw TooMany(timing.Line, "timing of a session", TimingsMax);
    }

    public void Used() => tally.Used(1);

    public void Unused(int line, string why, string text) => tally.Unused(line, why, text);

    public void UnusedPrivate(int line, string why, string text)
    {
        Private++;
        tally.Unused(line, why, text);
    }

    private ImportException TooMany(int line, string what, int most)
    {
        string expected = FormattableString.Invariant($"at most {most}");
        return new ImportException(new FormatProblem(file, line, 0, $"another {what}", expected));
    }
}
