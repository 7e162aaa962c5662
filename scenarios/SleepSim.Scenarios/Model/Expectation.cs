namespace SleepSim.Scenarios;

/// <summary>What a scenario expects of an engine. Two are equal when their contents are.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Violates">The ids of the invariants it violates, sorted; empty when everything holds.</param>
public sealed record Expectation(string Engine, IReadOnlyList<string> Violates)
{
    /// <inheritdoc/>
    public bool Equals(Expectation? other)
        => other is not null && Engine == other.Engine && Violates.SequenceEqual(other.Violates);

    /// <inheritdoc/>
    public override int GetHashCode() => (Engine.Length * 31) + Violates.Count;
}
