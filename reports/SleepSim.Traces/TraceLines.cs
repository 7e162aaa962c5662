namespace SleepSim.Traces;

/// <summary>Takes a stream apart at its line feeds, within bounds.</summary>
internal sealed class TraceLines(Stream stream, TraceBounds bounds)
{
    private const int FirstSize = 64 * 1024;

    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;
    private long _taken;

    /// <summary>The number of the line read last, from one.</summary>
    public long Number { get; private set; }

    /// <summary>The line read last ended with a line feed.</summary>
    public bool Ended { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <param name="line">Its bytes without the line feed; good until the next call.</param>
    /// <param name="excess">What is too large about the line or the file; null when nothing is.</param>
    /// <returns>False at the end of the file and where something is too large.</returns>
    public bool Next(out ReadOnlySpan<byte> line, out string? excess)
    {
        Number++;
        excess = null;
        int searched = _start;
        while (true)
        {
            int feed = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            Ended = feed >= 0;
            int length = Ended ? searched + feed - _start : _end - _start;
            if (length > bounds.LineBytesMax) excess = FormattableString.Invariant(
                $"found a line of more than {bounds.LineBytesMax} bytes, expected a shorter one");
            if (excess is not null || Ended) return Take(length, excess is null, out line);
            searched = _end;
            int before = _end - _start;
            if (!Fill(ref excess)) return Take(before, excess is null && before > 0, out line);
            searched = _start + before;
        }
    }

    private bool Take(int length, bool whole, out ReadOnlySpan<byte> line)
    {
        line = whole ? _buffer.AsSpan(_start, length) : [];
        _start += length + (Ended ? 1 : 0);
        return whole;
    }

    private bool Fill(ref string? excess)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _taken += read;
        if (_taken > bounds.FileBytesMax) excess = FormattableString.Invariant(
            $"found a file of more than {bounds.FileBytesMax} bytes, expected a smaller one");
        return read > 0 && excess is null;
    }
}
