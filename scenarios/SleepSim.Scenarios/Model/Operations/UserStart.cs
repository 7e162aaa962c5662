namespace SleepSim.Scenarios;

/// <summary>The user starts the tunnel, whether or not it is down (Z5).</summary>
public sealed record UserStart() : Operation
{
    /// <inheritdoc/>
    public override TimeSpan Length => TimeSpan.Zero;
}
