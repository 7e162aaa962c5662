namespace SleepSim.Reports;

/// <summary>Something that lasts, on a track of a Perfetto trace.</summary>
/// <param name="From">Nanoseconds since the run began.</param>
/// <param name="To">Nanoseconds since the run began, not before <paramref name="From"/>.</param>
/// <param name="Name">In words.</param>
/// <param name="Category">What it means, as one word.</param>
internal sealed record TraceSlice(long From, long To, string Name, string Category)
{
    /// <summary>What is told of it besides: names with numbers, text, yes or no, or null.</summary>
    public IReadOnlyList<(string Name, object? Value)> Facts { get; init; } = [];
}
