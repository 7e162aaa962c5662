using System.Globalization;

namespace SleepSim.Scenarios;

/// <summary>Makes a scenario of the output of <c>pmset -g log</c>: what a real machine did, as steps.</summary>
/// <remarks>The durations a log prints are not believed, only its times: lines may be missing in between. Times are
/// instants, so that a change of time zone moves nothing.</remarks>
public static class PowerLogImporter
{
    /// <summary>The most lines about power that are taken in.</summary>
    public const int EventsMax = 100_000;

    // A machine may be awake for days, and nobody wants an echo for each second of them.
    private static readonly TimeSpan _echoEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _leadIn = TimeSpan.FromSeconds(30);

    // Twice the shortest sleep: so that one can be assumed in between.
    private static readonly TimeSpan _apart = TimeSpan.FromMilliseconds(2);

    private const string ExpectedLog = "the output of 'pmset -g log'";

    /// <summary>Imports a file.</summary>
    /// <param name="path">Where it is; error messages name it so, the scenario only by its file name.</param>
    /// <param name="onUnused">Told of every line that is not used.</param>
    /// <exception cref="ImportException">It is not a power log, holds too much, or cannot be read.</exception>
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
            throw new ImportException(new FormatProblem(path, 0, 0, found, ExpectedLog));
        }
    }

    /// <summary>Imports a text.</summary>
    /// <param name="log">The text, in UTF-8.</param>
    /// <param name="file">The name for error messages.</param>
    /// <param name="onUnused">Told of every line that is not used.</param>
    /// <exception cref="ImportException">It is not a power log, or holds too much.</exception>
    public static ImportResult Import(Stream log, string file, Action<UnusedLine>? onUnused = null)
    {
        var tally = new ImportTally(onUnused);
        PowerEvent[] events = ReadEvents(log, file, tally);
        var night = new NightBuilder();
        int sameSecond = Play(events, night, tally);
        bool endsAsleep = night.Finish();

        var scenario = new Scenario
        {
            Name = NameOf(file),
            Source = SourceNote(file, events, sameSecond, endsAsleep, night.Inferred),
            Applications = new ApplicationProfile { EchoEvery = _echoEvery },
            Timeline = Shifted(night.Steps, events[0].Kind),
        };
        if (ScenarioRules.Check(scenario) is [var problem, ..])
            throw new ImportException(new FormatProblem(file, events[^1].Line, 0, problem.Found, problem.Expected));
        return new ImportResult(scenario, tally.Counts(night.Inferred));
    }

    /// <returns>At least one, in the order of their instants; those of one second in the order of the file.</returns>
    private static PowerEvent[] ReadEvents(Stream log, string file, ImportTally tally)
    {
        var events = new List<PowerEvent>();
        foreach (string text in LogLines.Read(log, file))
        {
            tally.Line();
            PowerLogLine? line = PowerLogLine.Parse(text);
            PowerEvent? happening = line is null
                ? null
                : PowerMessages.Read(tally.Lines, line, ImportTally.Beginning(text));
            if (happening is null)
            {
                tally.Unused(tally.Lines, line?.Domain ?? "no timestamp", text);
                continue;
            }

            tally.Event(happening.Kind);
            events.Add(happening);
            if (events.Count > EventsMax)
                throw Problem(file, tally.Lines, "another line about power", Invariant($"at most {EventsMax} of them"));
        }

        if (tally.Lines == 0)
            throw Problem(file, 0, "an empty file", ExpectedLog);
        if (events.Count == 0)
            throw Problem(file, 0, Invariant($"no sleep and no wake in {tally.Lines} lines"), ExpectedLog);
        return [.. events.OrderBy(happening => happening.At.UtcTicks)];
    }

    /// <returns>How many events had to be moved because another happened in the same second.</returns>
    private static int Play(PowerEvent[] events, NightBuilder night, ImportTally tally)
    {
        int sameSecond = 0;
        TimeSpan before = -_apart;
        foreach (PowerEvent happening in events)
        {
            TimeSpan at = happening.At - events[0].At;
            if (at <= before)
            {
                at = before + _apart;
                sameSecond++;
            }

            before = at;
            if (night.Add(happening.Kind, at, happening.Reason) is { } why)
                tally.Unused(happening.Line, why, happening.Text);
            else
                tally.Used();
        }

        return sameSecond;
    }

    /// <summary>A log that begins with a wake begins awake, at once; any other gets some awake time before, in which
    /// the tunnel can come up.</summary>
    private static Step[] Shifted(IReadOnlyList<Step> steps, PowerEventKind first)
    {
        bool beginsAwake = first is PowerEventKind.FullWake or PowerEventKind.Promotion or PowerEventKind.Boot;
        TimeSpan earliest = steps.Select(step => step.At).Append(TimeSpan.Zero).Min();
        TimeSpan shift = beginsAwake ? TimeSpan.Zero : _leadIn - earliest;
        return [.. steps.Select(step => step with { At = step.At + shift })];
    }

    private static string NameOf(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        return "imported-" + string.Concat(name.Take(60).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
    }

    private static string SourceNote(
        string file, PowerEvent[] events, int sameSecond, bool endsAsleep, int inferred)
    {
        string name = Path.GetFileName(file);
        List<string> parts =
        [
            $"power log {(TextRules.IsPrintableLine(name) ? ImportTally.Beginning(name) : "")}".TrimEnd(),
            $"{Time(events[0])} to {Time(events[^1])}",
            $"echoes every {Text(_echoEvery)}",
        ];
        if (sameSecond > 0)
            parts.Add(Invariant($"set {Text(_apart)} after another event of the same second: {sameSecond}"));
        if (inferred > 0)
            parts.Add(Invariant($"beginnings or ends of sleep assumed: {inferred}"));
        if (endsAsleep)
            parts.Add($"the log ends asleep, the last full wake is assumed {Text(NightBuilder.Assumed)} later");
        return string.Join("; ", parts);
    }

    private static string Time(PowerEvent happening)
        => happening.At.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private static string Text(TimeSpan duration) => DurationText.Format(duration);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static ImportException Problem(string file, int line, string found, string expected)
        => new(new FormatProblem(file, line, 0, found, expected));
}
