namespace SleepSim.Scenarios;

/// <summary>One operation at its time.</summary>
/// <param name="At">Since the scenario began; never negative.</param>
/// <param name="Operation">What happens.</param>
public sealed record Step(TimeSpan At, Operation Operation)
{
    /// <summary>When the operation is over.</summary>
    public TimeSpan End => At + Operation.Length;
}
