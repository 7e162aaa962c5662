namespace SleepSim.Reports;

/// <summary>A time axis on which seconds stay visible beside hours: stretches in which something happens are to scale,
/// all on one scale; the long stretches between them are gaps of fixed width.</summary>
public sealed class CompressedTime
{
    private readonly List<TimeSegment> _segments;

    /// <summary>An axis of segments that follow each other without holes, in time and in place.</summary>
    /// <exception cref="ArgumentException">There is none, or they do not follow each other.</exception>
    public CompressedTime(IEnumerable<TimeSegment> segments)
    {
        _segments = [.. segments];
        if (_segments.Count == 0)
            throw new ArgumentException("Found no segment, expected at least one.", nameof(segments));
        for (int i = 1; i < _segments.Count; i++)
        {
            TimeSegment before = _segments[i - 1], after = _segments[i];
            if (before.To != after.From || before.X + before.Width != after.X)
            {
                string message = $"Segment {i} does not begin where the one before it ends.";
                throw new ArgumentException(message, nameof(segments));
            }
        }
    }

    /// <summary>The stretches, in order.</summary>
    public IReadOnlyList<TimeSegment> Segments => _segments;

    /// <summary>The length of the axis in pixels.</summary>
    public int Width => _segments[^1].X + _segments[^1].Width;

    /// <summary>Pixels per second of the stretches that are to scale; zero when there is none.</summary>
    public double PixelsPerSecond
    {
        get
        {
            List<TimeSegment> toScale = _segments.FindAll(static segment => !segment.IsGap);
            long time = toScale.Sum(static segment => segment.To - segment.From);
            return time == 0 ? 0 : toScale.Sum(static segment => segment.Width) * 1e9 / time;
        }
    }

    /// <summary>The place of a moment, in pixels from the left end; moments beyond the ends are at the ends.</summary>
    public double X(long at)
    {
        TimeSegment segment = SegmentOf(at);
        long length = segment.To - segment.From;
        if (length == 0) return segment.X;
        double share = (Math.Clamp(at, segment.From, segment.To) - segment.From) / (double)length;
        return segment.X + share * segment.Width;
    }

    /// <summary>The stretch a moment lies in. Where a gap meets a stretch to scale, the moment belongs to the
    /// latter.</summary>
    public TimeSegment SegmentOf(long at)
    {
        int place = InOrder.LastUpTo(_segments, at, static segment => segment.From);
        TimeSegment found = _segments[place];
        return place > 0 && found.From == at && found.IsGap && !_segments[place - 1].IsGap
            ? _segments[place - 1]
            : found;
    }
}
