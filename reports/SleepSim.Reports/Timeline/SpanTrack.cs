namespace SleepSim.Reports;

/// <summary>Collects spans of which each ends where the next begins.</summary>
internal sealed class SpanTrack
{
    private readonly List<Span> _spans = [];
    private Span? _open;

    /// <summary>Something else lasts from here on; null for nothing.</summary>
    public void Set(long at, Tone? tone, string label = "")
    {
        if (_open is { } open)
        {
            if (open.Tone == tone && open.Label == label) return;
            Close(open, at);
        }

        _open = tone is { } begun ? new Span(at, at, begun, label) : null;
    }

    /// <summary>The spans, the last one ended.</summary>
    public IReadOnlyList<Span> Finish(long end)
    {
        Set(end, null);
        return _spans;
    }

    private void Close(Span open, long at)
    {
        if (at > open.From) _spans.Add(open with { To = at });
    }
}
