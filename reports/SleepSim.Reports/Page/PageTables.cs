using System.Text;
using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What the runs of a page share, so that it stands in the file once: labels, and the lines of records with
/// their numbers taken out.</summary>
internal sealed class PageTables
{
    /// <summary>Where a number was. A line that has this character keeps its numbers.</summary>
    public const char Hole = '¤';

    // Longer runs of digits stay in the line, so that a script's number can hold every other.
    private const int DigitsMax = 15;

    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _labelList = [""];
    private readonly List<string> _lineList = [""];

    /// <summary>All labels; the first is empty.</summary>
    public IReadOnlyList<string> Labels => _labelList;

    /// <summary>All lines; the first is empty.</summary>
    public IReadOnlyList<string> Lines => _lineList;

    /// <summary>The place of a label.</summary>
    public int Label(string label) => Place(_labels, _labelList, label);

    /// <summary>The place of a record's line, and the numbers for its holes. The time at its end is left out: the mark
    /// knows it.</summary>
    public int Line(TraceRecord record, List<long> numbers)
    {
        string line = TraceFile.ToLine(record);
        string end = $",\"at\":{new PageNumber(record.At)}}}";
        if (line.EndsWith(end, StringComparison.Ordinal)) line = line[..^end.Length];
        return Place(_lines, _lineList, line.Contains(Hole) ? line : Pierce(line, numbers));
    }

    private static string Pierce(string line, List<long> numbers)
    {
        StringBuilder pierced = new();
        for (int i = 0; i < line.Length;)
        {
            int digits = i;
            while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
            int count = digits - i;
            if (count == 0) pierced.Append(line[i++]);
            else
            {
                bool plain = count <= DigitsMax && (count == 1 || line[i] != '0');
                if (plain) numbers.Add(PageNumber.Parse(line.AsSpan(i, count)));
                if (plain) pierced.Append(Hole);
                else pierced.Append(line, i, count);
                i = digits;
            }
        }

        return pierced.ToString();
    }

    private static int Place(Dictionary<string, int> places, List<string> list, string text)
    {
        if (places.TryGetValue(text, out int place)) return place;
        places.Add(text, list.Count);
        list.Add(text);
        return list.Count - 1;
    }
}
