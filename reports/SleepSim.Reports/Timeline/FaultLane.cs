namespace SleepSim.Reports;

/// <summary>The faults that the scenario brings about. Those that overlap stand in rows of their own.</summary>
internal static class FaultLane
{
    /// <summary>Its name: a renderer shades what is in it through all lanes.</summary>
    public const string Name = "Faults";

    private const int RowsMax = 4;

    /// <summary>The lane; null when there was none.</summary>
    public static Lane? Of(RunView run)
    {
        if (run.Disturbances.Count == 0) return null;
        List<(List<Span> Spans, List<Mark> Marks, long Until)> rows = [];
        foreach (Disturbance fault in run.Disturbances)
        {
            int row = rows.FindIndex(one => one.Until <= fault.From);
            if (row < 0 && rows.Count < RowsMax)
            {
                rows.Add(([], [], 0));
                row = rows.Count - 1;
            }

            // More at once than there are rows: they share the last one.
            if (row < 0) row = rows.Count - 1;
            rows[row].Spans.Add(new Span(fault.From, fault.To, Tone.Fault, ""));
            rows[row].Marks.Add(new Mark(fault.From, MarkKind.Operation, fault.Operation));
            rows[row] = rows[row] with { Until = Math.Max(rows[row].Until, fault.To) };
        }

        return new Lane(Name, [.. rows.Select(static row => new Row("", RowSize.Line, row.Spans, row.Marks))]);
    }
}
