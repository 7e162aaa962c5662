namespace SleepSim.Scenarios;

/// <summary>The system announces the path again and again without a change (L39, N22).</summary>
/// <param name="Count">How many announcements; 1 to 1,000.</param>
/// <param name="Every">Time between two of them.</param>
public sealed record PathFlurry(int Count, TimeSpan Every) : Operation
{
    /// <inheritdoc/>
    public override TimeSpan Length => Every * Count;
}
