using System.Text.Json;
using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Runs as a trace file in Chrome's Trace Event Format, for ui.perfetto.dev: a process for each run, a thread
/// for each row of the timeline's lanes, recoveries with their parts, and violations through all tracks. Zero is the
/// beginning of each run.</summary>
public static class PerfettoFile
{
    /// <summary>Runs of a file; of more, those that violate something come first.</summary>
    public const int RunsMax = 200;

    // Threads of all processes have numbers of their own: the importer knows a thread by its number alone.
    private const int ThreadsPerRun = 1_000;

    /// <summary>The file, ending in a line feed.</summary>
    public static string ToJson(IReadOnlyList<ReportedRun> runs)
    {
        using TraceEventWriter writer = new();
        ReportedRun[] shown = [.. runs.OrderByDescending(static run => run.Summary.Verdict).Take(RunsMax)];
        for (int i = 0; i < shown.Length; i++) WriteRun(writer, i + 1, shown[i]);
        return writer.Finish(
        [
            ("writtenBy", "SleepSim"),
            ("runs", runs.Count),
            ("runsLeftOut", runs.Count - shown.Length),
        ]);
    }

    /// <summary>Writes the file, in place of one that is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(IReadOnlyList<ReportedRun> runs, string path) => File.WriteAllText(path, ToJson(runs));

    private static void WriteRun(TraceEventWriter writer, int process, ReportedRun run)
    {
        TimelineModel timeline = run.Timeline();
        int thread = process * ThreadsPerRun;
        writer.NameProcess(process, thread, $"{run.Name}, {run.Summary.Engine}: {run.Summary.Verdict.ToText()}");
        writer.NameThread(process, thread, "Rules");
        foreach (Finding finding in run.Summary.Violations)
            writer.Instant(process, thread, InstantOf(finding, run), everywhere: true);
        thread++;
        WriteTracks(writer, process, ref thread, "Recovery", Recoveries(run, timeline), []);
        foreach (Lane lane in timeline.Lanes)
        {
            foreach (Row row in lane.Rows)
            {
                string name = row.Name.Length == 0 ? lane.Name : $"{lane.Name}: {row.Name}";
                TraceSlice[] spans = [.. row.Spans.Select(span => SliceOf(span, row))];
                WriteTracks(writer, process, ref thread, name, spans, row.Marks);
            }
        }
    }

    private static void WriteTracks(
        TraceEventWriter writer,
        int process,
        ref int thread,
        string name,
        IReadOnlyList<TraceSlice> slices,
        IReadOnlyList<Mark> marks)
    {
        IReadOnlyList<IReadOnlyList<TraceSlice>> tracks = SliceNesting.Of(slices);
        for (int i = 0; i < Math.Max(1, tracks.Count); i++)
        {
            // A malicious trace may overlap without end; what finds no track of its own is left to the viewer.
            int track = Math.Min(thread, (process + 1) * ThreadsPerRun - 1);
            writer.NameThread(process, track, name);
            foreach (TraceSlice slice in i < tracks.Count ? tracks[i] : []) writer.Slice(process, track, slice);
            if (i == 0) foreach (Mark mark in marks) writer.Instant(process, track, InstantOf(mark), everywhere: false);
            thread++;
        }
    }

    private static List<TraceSlice> Recoveries(ReportedRun run, TimelineModel timeline)
    {
        List<TraceSlice> slices = [];
        for (int i = 0; i < timeline.Brackets.Count; i++)
        {
            Bracket bracket = timeline.Brackets[i];
            slices.Add(SliceOf(bracket, run.Summary.Recoveries[i]));
            if (bracket is not { Recovered: true, UsableAt: { } usable }) continue;
            (long From, long To, string Name)[] parts =
            [
                (bracket.From, usable, "operating system"), (usable, bracket.EngineUntil, "engine"),
                (bracket.EngineUntil, bracket.To, "network"),
            ];
            slices.AddRange(parts.Where(static part => part.To > part.From)
                .Select(static part => new TraceSlice(part.From, part.To, part.Name, "recovery-part")));
        }

        return slices;
    }

    private static TraceSlice SliceOf(Bracket bracket, Recovery recovery) =>
        new(bracket.From, bracket.To, $"{RecoveryText.Describe(recovery.Trigger)}: {bracket.Brief}", "recovery")
        {
            Facts =
            [
                ("recovered", bracket.Recovered),
                ("parts", bracket.Label),
                ("operatingSystemNs", recovery.OperatingSystem),
                ("engineNs", recovery.Engine),
                ("networkNs", recovery.Network),
                ("limitNs", recovery.Limit),
                ("totalNs", recovery.Total),
                ("afterUsableNs", recovery.AfterUsable),
            ],
        };

    private static TraceSlice SliceOf(Span span, Row row)
    {
        string name = span.Label.Length > 0 ? span.Label : row.Name;
        return new TraceSlice(span.From, span.To, Name(name, span.Tone.ToString()), Kebab(span.Tone.ToString()));
    }

    private static TraceSlice InstantOf(Mark mark) =>
        new(mark.At, mark.At, Name(mark.Label, mark.Kind.ToString()), Kebab(mark.Kind.ToString()));

    // One without a moment of its own is of the whole run.
    private static TraceSlice InstantOf(Finding finding, ReportedRun run)
    {
        long at = finding.AtNs ?? run.Summary.SimulatedNs;
        return new TraceSlice(at, at, $"{finding.Rule}: {finding.Name}", "violation")
        {
            Facts = [("reason", finding.Reason), ("run", run.Name), ("replay", run.ReplayCommand)],
        };
    }

    private static string Name(string label, string kind) =>
        label.Length > 0 ? label : Kebab(kind).Replace('-', ' ');

    private static string Kebab(string kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind);
}
