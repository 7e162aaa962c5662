namespace SleepSim.Scenarios;

/// <summary>One way to make a scenario simpler.</summary>
/// <param name="Slots">At how many places it can be tried.</param>
/// <param name="Candidates">What to try at a place, the boldest first; legal or not, smaller or not.</param>
internal sealed record ShrinkPass(Func<Scenario, int> Slots, Func<Scenario, int, IEnumerable<Scenario>> Candidates);
