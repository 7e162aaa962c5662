namespace SleepSim.Traces;

/// <summary>Reads a trace as far as it is one. What stands after a fault is not looked at: one that is wrong in the
/// middle cannot be trusted behind it.</summary>
internal static class TraceReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static TraceReading Read(Stream stream, TraceBounds bounds)
    {
        TraceLines lines = new(stream, bounds);
        List<TraceRecord> records = [];
        string? reason;
        while (lines.Next(out ReadOnlySpan<byte> line, out reason))
        {
            if (records.Count >= bounds.RecordsMax) reason = FormattableString.Invariant(
                $"found more than {bounds.RecordsMax} records, expected fewer");
            else if (lines.Number == 1 && line.StartsWith(ByteOrderMark)) line = line[ByteOrderMark.Length..];
            reason ??= Add(line, lines.Ended, records);
            reason ??= lines.Ended ? null : "the file ends without the line feed after it";
            if (reason is not null) return new TraceReading(records, new TraceFault(lines.Number, reason));
        }

        if (reason is null && records is not [.., RunEnded])
            reason = records.Count == 0 ? "the file is empty" : "the file ends before the record 'run-ended'";
        return new TraceReading(records, reason is null ? null : new TraceFault(lines.Number, reason));
    }

    // What is wrong with the line; null when it was added.
    private static string? Add(ReadOnlySpan<byte> line, bool ended, List<TraceRecord> records)
    {
        TraceRecord record;
        try
        {
            record = TraceFile.FromLine(line);
        }
        catch (FormatException e)
        {
            return ended ? e.Message : "the file ends in the middle of it";
        }

        string? reason = RecordRange.Fault(record);
        if (records.Count > 0 && reason is null)
        {
            TraceRecord before = records[^1];
            if (before is RunEnded) reason = "found a record after 'run-ended', expected the end of the file";
            else if (record.At < before.At) reason = FormattableString.Invariant(
                $"found a record at {record.At} ns after one at {before.At} ns, expected records in order of time");
        }

        if (reason is null) records.Add(record);
        return reason;
    }
}
