namespace SleepSim.Scenarios;

/// <summary>Counts what becomes of the lines.</summary>
internal sealed class ImportTally(Action<UnusedLine>? onUnused)
{
    private const string Other = "other";
    private const int WhyMax = 200;
    private const int WhyLengthMax = 60;
    private const int TextLengthMax = 200;

    private readonly SortedDictionary<string, int> _unused = new(StringComparer.Ordinal);
    private readonly int[] _events = new int[Enum.GetValues<LogEventKind>().Length];
    private int _used;

    public int Lines { get; private set; }

    public void Line() => Lines++;

    public void Event(LogEventKind kind) => _events[(int)kind]++;

    public void Used(int lines) => _used += lines;

    public void Unused(LogEvent happening, string why)
    {
        Unused(happening.Line, why, happening.Text);
        _unused[_unused.ContainsKey(why) ? why : Other] += happening.Lines - 1;
    }

    public void Unused(int line, string why, string text)
    {
        // A line may claim any domain: their number and their names have bounds.
        bool usable = why.Length is > 0 and <= WhyLengthMax && TextRules.IsPrintableLine(why);
        if (!usable || (_unused.Count >= WhyMax && !_unused.ContainsKey(why)))
            why = Other;
        _unused[why] = _unused.GetValueOrDefault(why) + 1;
        onUnused?.Invoke(new UnusedLine(line, why, Beginning(text)));
    }

    public ImportCounts Counts(NightBuilder night, WallClock clock) => new(
        Lines,
        _used,
        [.. _unused.Select(entry => (entry.Key, entry.Value))],
        [.. Enum.GetValues<LogEventKind>().Select(kind => (kind, _events[(int)kind]))],
        night.AssumedSleeps,
        night.AssumedWakes,
        clock.Steps,
        clock.OutOfOrder);

    public static string Beginning(string text) => text.Length <= TextLengthMax ? text : text[..TextLengthMax] + "…";
}
