namespace SleepSim.Scenarios;

/// <summary>Something a scenario may not hold.</summary>
/// <param name="Step">The index of the step in the timeline; null when another part of the scenario is meant.</param>
/// <param name="Found">What it holds.</param>
/// <param name="Expected">What it may hold.</param>
/// <param name="Field">Where in the step's operation, or in the scenario, by keys such as <c>vpn.rules[2]</c>; empty
/// when the whole is meant.</param>
public sealed record ScenarioProblem(int? Step, string Found, string Expected, string Field = "")
{
    /// <inheritdoc/>
    public override string ToString()
        => Step is { } step
            ? FormattableString.Invariant($"step {step + 1}: found {Found}, expected {Expected}")
            : $"found {Found}, expected {Expected}";
}
