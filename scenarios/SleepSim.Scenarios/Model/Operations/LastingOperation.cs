namespace SleepSim.Scenarios;

/// <summary>Something that goes on for a while, and ends before the calm phase begins.</summary>
/// <param name="For">How long.</param>
public abstract record LastingOperation(TimeSpan For) : Operation
{
    /// <inheritdoc/>
    public sealed override TimeSpan Length => For;
}
