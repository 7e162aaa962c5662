namespace SleepSim.Scenarios;

/// <summary>Counts what becomes of the lines.</summary>
internal sealed class ImportTally(Action<UnusedLine>? onUnused)
{
    private const int WhyMax = 200;
    private const int WhyLengthMax = 60;
    private const int TextLengthMax = 200;

    private readonly SortedDictionary<string, int> _unused = new(StringComparer.Ordinal);
    private readonly int[] _events = new int[Enum.GetValues<PowerEventKind>().Length];
    private int _used;

    public int Lines { get; private set; }

    public void Line() => Lines++;

    public void Event(PowerEventKind kind) => _events[(int)kind]++;

    public void Used() => _used++;

    public void Unused(int line, string why, string text)
    {
        // A line may claim any domain: their number and their names have bounds.
        bool usable = why.Length is > 0 and <= WhyLengthMax && TextRules.IsPrintableLine(why);
        if (!usable || (_unused.Count >= WhyMax && !_unused.ContainsKey(why)))
            why = "other";
        _unused[why] = _unused.GetValueOrDefault(why) + 1;
        onUnused?.Invoke(new UnusedLine(line, why, Beginning(text)));
    }

    public ImportCounts Counts(int inferred) => new(
        Lines,
        _used,
        [.. _unused.Select(entry => (entry.Key, entry.Value))],
        [.. Enum.GetValues<PowerEventKind>().Select(kind => (kind, _events[(int)kind]))],
        inferred);

    public static string Beginning(string text) => text.Length <= TextLengthMax ? text : text[..TextLengthMax] + "…";
}
