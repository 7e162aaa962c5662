namespace SleepSim.Scenarios;

/// <summary>One way to change a scenario a little.</summary>
/// <param name="parent">The scenario; it has at least one step.</param>
/// <param name="donor">A generated scenario that new operations, lengths and worlds are taken from, so that every value
/// is one that the generator could have drawn; it has at least one step.</param>
/// <param name="dice">The choices.</param>
/// <returns>Perhaps not legal, and its steps in any order.</returns>
internal delegate Scenario Mutator(Scenario parent, Scenario donor, MutationDice dice);
