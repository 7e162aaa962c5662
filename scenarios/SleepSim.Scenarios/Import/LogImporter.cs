namespace SleepSim.Scenarios;

/// <summary>Makes a scenario of a log: what a real machine did, as steps. Which kind of log it is, its lines tell.
/// </summary>
/// <remarks>The durations a log prints are not believed, only its times: lines may be missing in between.</remarks>
public static class LogImporter
{
    // A machine may be awake for days, and nobody wants an echo for each second of them.
    private static readonly TimeSpan _echoEvery = TimeSpan.FromSeconds(10);

    /// <summary>Imports a file.</summary>
    /// <param name="path">Where it is; error messages name it so, the scenario only by its file name.</param>
    /// <param name="onUnused">Told of every line that is not used.</param>
    /// <exception cref="ImportException">It is no log, holds too much, or cannot be read.</exception>
    public static ImportResult ImportFile(string path, Action<UnusedLine>? onUnused = null)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Import(stream, path, onUnused);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            string found = unreadable is FileNotFoundException or DirectoryNotFoundException
                ? "no file"
                : $"a file that cannot be read ({unreadable.Message})";
            throw Problem(path, 0, found, LogKinds.Expected);
        }
    }

    /// <summary>Imports a text.</summary>
    /// <param name="log">The text, in UTF-8.</param>
    /// <param name="file">The name for error messages.</param>
    /// <param name="onUnused">Told of every line that is not used.</param>
    /// <exception cref="ImportException">It is no log, or holds too much.</exception>
    public static ImportResult Import(Stream log, string file, Action<UnusedLine>? onUnused = null)
        => ImportChecked(LogLines.Read(log, file), file, onUnused);

    /// <summary>Imports lines.</summary>
    /// <param name="lines">The lines, without their ends.</param>
    /// <param name="file">The name for error messages.</param>
    /// <param name="onUnused">Told of every line that is not used.</param>
    /// <exception cref="ImportException">They are no log, or too many.</exception>
    public static ImportResult Import(IEnumerable<string> lines, string file, Action<UnusedLine>? onUnused = null)
        => ImportChecked(LogLines.Check(lines, file), file, onUnused);

    private static ImportResult ImportChecked(IEnumerable<string> lines, string file, Action<UnusedLine>? onUnused)
    {
        var tally = new ImportTally(onUnused);
        var notes = new LogNotes(file, tally);
        LogFormat? format = ReadAll(lines, file, notes, tally);
        if (tally.Lines == 0)
            throw Problem(file, 0, "an empty file", LogKinds.Expected);
        if (format is not { } known || notes.Events.Count + notes.Timings.Count == 0)
            throw Problem(file, 0, FoundNothing(format, notes, tally), LogKinds.Expected);

        LogKind kind = KindOf(known, notes);
        var clock = new WallClock(file);
        var timeline = new LogTimeline(tally);
        IReadOnlyList<Step> steps = timeline.Build(clock.Place(notes.Events));
        var scenario = new Scenario
        {
            Name = NameOf(file),
            Source = SourceNote.Of(file, kind, notes, clock, timeline, _echoEvery),
            Host = SessionHost.Of(notes.Timings),
            Applications = new ApplicationProfile { EchoEvery = _echoEvery },
            Timeline = steps,
        };
        if (ScenarioRules.Check(scenario) is [var problem, ..])
            throw Problem(file, notes.Events.Count > 0 ? notes.Events[^1].Line : 0, problem.Found, problem.Expected);
        return new ImportResult(kind, scenario, notes.Timings, tally.Counts(timeline.Night, clock));
    }

    /// <returns>How the lines begin; null when none begins with a time.</returns>
    private static LogFormat? ReadAll(IEnumerable<string> lines, string file, LogNotes notes, ImportTally tally)
    {
        ILogReader? reader = null;
        LogFormat? format = null;
        int first = 0;
        foreach (string text in lines)
        {
            tally.Line();
            LogLine? line = LogLine.Parse(text);
            if (line is null)
            {
                if (reader is null)
                    tally.Unused(tally.Lines, "no timestamp", text);
                else
                    reader.ReadUnstamped(tally.Lines, text);
                continue;
            }

            if (format is null)
                (format, first) = (line.Format, tally.Lines);
            if (line.Format != format)
                throw Mixture(file, tally.Lines, line.Format, first, format.Value);
            reader ??= ReaderOf(line.Format, notes);
            notes.Line(line);
            reader.Read(tally.Lines, line, text);
        }

        reader?.Finish();
        return format;
    }

    private static ILogReader ReaderOf(LogFormat format, LogNotes notes) => format switch
    {
        LogFormat.Pmset => new PmsetReader(notes),
        LogFormat.Unified => new UnifiedReader(notes),
        LogFormat.Provider => new ProviderReader(notes),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format"),
    };

    private static LogKind KindOf(LogFormat format, LogNotes notes) => format switch
    {
        LogFormat.Pmset => LogKind.Pmset,
        LogFormat.Provider => LogKind.Provider,
        _ => notes.Events.Any(one => one.Kind != LogEventKind.TunnelStart) ? LogKind.Powerd : LogKind.SessionManager,
    };

    private static string FoundNothing(LogFormat? format, LogNotes notes, ImportTally tally)
    {
        string what = format is { } known ? $"{LogKinds.Say(known)} with " : "";
        string found = FormattableString.Invariant($"{what}no sleep and no wake in {tally.Lines} lines");
        return notes.Private == 0
            ? found
            : FormattableString.Invariant($"{found}, {notes.Private} of which the machine has made <private>");
    }

    private static ImportException Mixture(string file, int line, LogFormat found, int first, LogFormat expected)
        => Problem(
            file, line, $"a line of {LogKinds.Say(found)}",
            FormattableString.Invariant($"lines of {LogKinds.Say(expected)}, like line {first}: one kind in a file"));

    private static string NameOf(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        return "imported-" + string.Concat(name.Take(60).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
    }

    private static ImportException Problem(string file, int line, string found, string expected)
        => new(new FormatProblem(file, line, 0, found, expected));
}
