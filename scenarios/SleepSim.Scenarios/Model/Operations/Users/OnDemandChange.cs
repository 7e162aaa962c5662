namespace SleepSim.Scenarios;

/// <summary>The app saves other on-demand rules, which are active at once (D11). Two are equal when their contents are.
/// </summary>
/// <param name="Enabled">Whether they are on.</param>
/// <param name="Rules">The rules; empty for those of before.</param>
public sealed record OnDemandChange(bool Enabled, IReadOnlyList<OnDemandRule> Rules) : InstantOperation
{
    /// <inheritdoc/>
    public bool Equals(OnDemandChange? other) =>
        other is not null && Enabled == other.Enabled && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc/>
    public override int GetHashCode() => (Enabled ? 1 : 0) + (Rules.Count * 2);
}
