namespace SleepSim.Traces;

/// <summary>Reads a trace as far as it is one. What stands after a fault is not looked at: one that is wrong in the
/// middle cannot be trusted behind it.</summary>
internal sealed class TraceReader(TraceBounds bounds)
{
    private readonly List<TraceRecord> _records = [];
    private bool _over;
    private int _engines;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static TraceReading Read(Stream stream, TraceBounds bounds) => new TraceReader(bounds).Read(stream);

    private TraceReading Read(Stream stream)
    {
        TraceLines lines = new(stream, bounds);
        string? reason;
        while (lines.Next(out ReadOnlySpan<byte> line, out reason))
        {
            if (lines.Number == 1 && line.StartsWith(ByteOrderMark)) line = line[ByteOrderMark.Length..];
            reason = Add(line, lines.Ended) ?? (lines.Ended ? null : "the file ends without the line feed after it");
            if (reason is not null) return new TraceReading(_records, new TraceFault(lines.Number, reason));
        }

        reason ??= Lacking();
        return new TraceReading(_records, reason is null ? null : new TraceFault(lines.Number, reason));
    }

    // What is wrong with the line; null when it was added.
    private string? Add(ReadOnlySpan<byte> line, bool ended)
    {
        if (_records.Count >= bounds.RecordsMax)
            return FormattableString.Invariant($"found more than {bounds.RecordsMax} records, expected fewer");
        TraceRecord record;
        try
        {
            record = TraceFile.FromLine(line);
        }
        catch (FormatException e)
        {
            return ended ? e.Message : "the file ends in the middle of it";
        }

        string? reason = RecordRange.Fault(record) ?? OutOfOrder(record);
        if (reason is null) Add(record);
        return reason;
    }

    private void Add(TraceRecord record)
    {
        _records.Add(record);
        _over |= record is RunEnded;
        if (record is EngineCreated) _engines++;
        if (record is EngineDiscarded) _engines--;
    }

    // When a run is over, the engine that still lives is discarded, and nothing else happens.
    private string? OutOfOrder(TraceRecord record)
    {
        if (_over && (record is not EngineDiscarded || _engines == 0))
            return "found a record after 'run-ended', expected the end of the file";
        return _records.Count > 0 && record.At < _records[^1].At
            ? FormattableString.Invariant($"found a record at {record.At} ns after one at {_records[^1].At} ns,")
                + " expected records in order of time"
            : null;
    }

    // What a file that ends here lacks; null for nothing.
    private string? Lacking() =>
        _records.Count == 0 ? "the file is empty"
        : !_over ? "the file ends before the record 'run-ended'"
        : _engines > 0 ? "the file ends before the record 'engine-discarded' of the last engine"
        : null;
}
