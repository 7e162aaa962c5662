namespace SleepSim.Reports;

/// <summary>Puts labels into rows in which none touches another.</summary>
internal sealed class LabelRows(int rowsMax, float gap)
{
    private readonly List<List<(float Left, float Right)>> _rows = [];

    /// <summary>How many rows are in use.</summary>
    public int Count => _rows.Count;

    /// <summary>The first row in which a label has room; null when none has.</summary>
    public int? Place(float left, float width)
    {
        for (int row = 0; row < rowsMax; row++)
        {
            if (row == _rows.Count) _rows.Add([]);
            bool taken = _rows[row].Exists(other => left < other.Right + gap && other.Left < left + width + gap);
            if (taken) continue;
            _rows[row].Add((left, left + width));
            return row;
        }

        return null;
    }
}
