namespace SleepSim.Scenarios;

/// <summary>Something that happens in an instant.</summary>
public abstract record InstantOperation : Operation
{
    /// <inheritdoc/>
    public sealed override TimeSpan Length => TimeSpan.Zero;
}
