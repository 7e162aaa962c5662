namespace SleepSim.Scenarios;

/// <summary>The system announces the tunnel's own interface as the path, then the real one again, as it does when a
/// provider changes routes or DNS (L39, L41).</summary>
/// <param name="Count">How many; 1 to 1,000.</param>
/// <param name="Every">Time between two of them.</param>
public sealed record OwnPathEcho(int Count, TimeSpan Every) : Operation
{
    /// <inheritdoc/>
    public override TimeSpan Length => Every * Count;
}
