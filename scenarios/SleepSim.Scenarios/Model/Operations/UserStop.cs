namespace SleepSim.Scenarios;

/// <summary>The user stops the tunnel.</summary>
public sealed record UserStop() : Operation
{
    /// <inheritdoc/>
    public override TimeSpan Length => TimeSpan.Zero;
}
