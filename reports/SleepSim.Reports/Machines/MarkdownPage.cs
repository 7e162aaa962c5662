using System.Text;

namespace SleepSim.Reports;

/// <summary>Markdown of bounded length: blocks are added while they fit, and what did not fit is said at the
/// end.</summary>
internal sealed class MarkdownPage(int lengthMax)
{
    // For what is said at the end, and what closes a table.
    private const int Reserve = 1_000;

    private readonly StringBuilder _text = new();
    private readonly List<string> _leftOut = [];

    /// <summary>Adds a block if it fits as a whole.</summary>
    /// <param name="block">The block.</param>
    /// <param name="keepFree">Characters that are kept for what comes later.</param>
    public bool Add(string block, int keepFree = 0)
    {
        if (_text.Length + block.Length > lengthMax - Reserve - keepFree) return false;
        _text.Append(block);
        return true;
    }

    /// <summary>Adds head, rows and end of a table; rows that do not fit are left out and counted.</summary>
    /// <param name="head">What stands before the rows.</param>
    /// <param name="rows">The rows, the most important first.</param>
    /// <param name="end">What stands after the rows.</param>
    /// <param name="what">What a row is, in the plural.</param>
    /// <param name="keepFree">Characters that are kept for what comes later.</param>
    public void AddTable(string head, IReadOnlyList<string> rows, string end, string what, int keepFree = 0)
    {
        if (rows.Count == 0) return;
        int added = 0;
        // The end is short and comes out of the reserve.
        if (Add(head + rows[0], keepFree))
        {
            added = 1;
            while (added < rows.Count && Add(rows[added], keepFree)) added++;
            _text.Append(end);
        }

        if (added < rows.Count)
            _leftOut.Add($"{HumanDuration.Count(rows.Count - added)} of {HumanDuration.Count(rows.Count)} {what}");
    }

    /// <summary>The whole page.</summary>
    public override string ToString() => _leftOut.Count == 0
        ? _text.ToString()
        : $"{_text}\nLeft out for want of room: {string.Join(", ", _leftOut)}.\n";
}
