namespace SleepSim.Reports;

/// <summary>Puts slices on as few tracks as it takes for those of a track to follow or to contain each other: the
/// format knows no overlap.</summary>
internal static class SliceNesting
{
    /// <summary>The tracks; each in order of time, what contains before what is contained.</summary>
    public static IReadOnlyList<IReadOnlyList<TraceSlice>> Of(IEnumerable<TraceSlice> slices)
    {
        List<List<TraceSlice>> tracks = [];
        List<Stack<TraceSlice>> open = [];
        foreach (TraceSlice slice in slices.OrderBy(static one => one.From).ThenByDescending(static one => one.To))
        {
            int track = open.FindIndex(stack => Fits(stack, slice));
            if (track < 0)
            {
                track = tracks.Count;
                tracks.Add([]);
                open.Add([]);
            }

            tracks[track].Add(slice);
            open[track].Push(slice);
        }

        return tracks;
    }

    private static bool Fits(Stack<TraceSlice> open, TraceSlice slice)
    {
        while (open.Count > 0 && open.Peek().To <= slice.From) open.Pop();
        return open.Count == 0 || slice.To <= open.Peek().To;
    }
}
