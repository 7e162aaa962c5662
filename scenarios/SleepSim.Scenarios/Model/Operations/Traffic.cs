namespace SleepSim.Scenarios;

/// <summary>Applications open many connections, which triggers on-demand rules (D5, D17).</summary>
/// <param name="For">How long.</param>
public sealed record Traffic(TimeSpan For) : Operation
{
    /// <inheritdoc/>
    public override TimeSpan Length => For;
}
