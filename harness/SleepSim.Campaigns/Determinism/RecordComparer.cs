using SleepSim.Traces;

namespace SleepSim.Campaigns;

/// <summary>Compares a trace with one that was kept, record by record, and keeps the first difference.</summary>
internal sealed class RecordComparer(IReadOnlyList<TraceRecord> kept) : ITraceSink
{
    private int _next;
    private RecordDifference? _found;

    /// <inheritdoc/>
    public void Take(TraceRecord record)
    {
        if (_found is not null) return;
        string second = TraceFile.ToLine(record);
        string first = _next < kept.Count ? TraceFile.ToLine(kept[_next]) : "";
        long at = _next < kept.Count ? kept[_next].At : record.At;
        if (first != second) _found = new RecordDifference(_next, at, first, second);
        _next++;
    }

    /// <summary>The first difference, now that the second trace is over; null for none.</summary>
    public RecordDifference? Conclude() => _found is null && _next < kept.Count
        ? new RecordDifference(_next, kept[_next].At, TraceFile.ToLine(kept[_next]), "")
        : _found;
}
