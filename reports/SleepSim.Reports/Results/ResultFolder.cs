using System.Globalization;
using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Reads the folder of one run. Whatever is broken in it becomes a fault and a sentence in
/// <see cref="ReportedRun.Missing"/>, and the rest is reported.</summary>
internal sealed class ResultFolder(string path, TraceBounds bounds)
{
    public const string TraceName = "trace.jsonl", SummaryName = "summary.json", ScenarioName = "scenario.yaml";
    private const int ScenarioBytesMax = 4 << 20;

    private readonly List<string> _missing = [];
    private readonly List<ResultFault> _faults = [];

    /// <summary>What is broken.</summary>
    public IReadOnlyList<ResultFault> Faults => _faults;

    /// <summary>Reads the run.</summary>
    public ReportedRun Read()
    {
        IReadOnlyList<TraceRecord> records = ReadTrace(out bool whole);
        RunSummary? written = ReadSummary();
        RunSummary summary = written ?? TraceSummary.Of(records, NameOf(path), NameOf(Path.GetDirectoryName(path)));
        if (written is not null && whole) Compare(records, written);
        return new ReportedRun
        {
            Summary = summary,
            Records = records,
            Scenario = ReadScenario(),
            Missing = _missing,
            Folder = path,
        };
    }

    private IReadOnlyList<TraceRecord> ReadTrace(out bool whole)
    {
        whole = false;
        string file = Path.Combine(path, TraceName);
        if (!Path.Exists(file))
        {
            _missing.Add($"{TraceName} is not there: there is no timeline.");
            return [];
        }

        TraceReading reading;
        try
        {
            reading = TraceFile.Read(file, bounds);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Note(TraceName, null, $"it cannot be read: {e.Message.TrimEnd('.')}", "there is no timeline");
            return [];
        }

        whole = reading.Fault is null;
        if (reading.Fault is { } fault) NoteBreak(fault, reading.Records.Count);
        return reading.Records;
    }

    private void NoteBreak(TraceFault fault, int good)
    {
        string rest = good == 0 ? "there is no timeline"
            : good == 1 ? "the one record before that is shown"
            : $"the {HumanDuration.Count(good)} records before that are shown";
        _faults.Add(new ResultFault(Path.Combine(path, TraceName), fault.Line, fault.Reason));
        _missing.Add(string.Create(
            CultureInfo.InvariantCulture, $"{TraceName} breaks off in line {fault.Line}: {fault.Reason}; {rest}."));
    }

    private RunSummary? ReadSummary()
    {
        string file = Path.Combine(path, SummaryName);
        if (!Path.Exists(file))
        {
            Note(SummaryName, null, "it is not there", TraceSummary.Unknown);
            return null;
        }

        SummaryReading reading = BoundedFile.Bytes(file, RunSummaryFile.BytesMax, out string reason) is { } bytes
            ? RunSummaryFile.Read(bytes)
            : new SummaryReading(null, null, reason);
        if (reading.Summary is null) Note(SummaryName, reading.Line, reading.Reason, TraceSummary.Unknown);
        return reading.Summary;
    }

    private string ReadScenario()
    {
        string file = Path.Combine(path, ScenarioName);
        if (!Path.Exists(file))
        {
            _missing.Add($"{ScenarioName} is not there: the run cannot be replayed.");
            return "";
        }

        string? text = BoundedFile.Text(file, ScenarioBytesMax, out string reason);
        if (text is null) Note(ScenarioName, null, reason, "the run cannot be replayed");
        return text ?? "";
    }

    // Files of two runs in one folder, or one that was changed by hand.
    private void Compare(IReadOnlyList<TraceRecord> records, RunSummary summary)
    {
        string hash = TraceSummary.HashOf(records);
        if (hash == summary.Hash) return;
        Note(TraceName, null, $"found a trace with the hash {hash}, expected {summary.Hash} as in {SummaryName}",
            "verdict and timeline may be of two runs");
    }

    private void Note(string name, long? line, string reason, string therefore)
    {
        _faults.Add(new ResultFault(Path.Combine(path, name), line, reason));
        string where = line is { } known ? string.Create(CultureInfo.InvariantCulture, $" in line {known}") : "";
        _missing.Add($"{name} is broken{where}: {reason}; {therefore}.");
    }

    private static string NameOf(string? folder) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(folder ?? "")) is { Length: > 0 } name ? name : "unknown";
}
