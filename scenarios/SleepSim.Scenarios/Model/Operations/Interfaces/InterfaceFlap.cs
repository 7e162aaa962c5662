namespace SleepSim.Scenarios;

/// <summary>The Wi-Fi link goes down and comes up, again and again; half of each period it is down.</summary>
/// <param name="Count">How often; 1 to 1,000.</param>
/// <param name="Every">One period.</param>
public sealed record InterfaceFlap(int Count, TimeSpan Every) : Operation
{
    /// <inheritdoc/>
    public override TimeSpan Length => Every * Count;
}
