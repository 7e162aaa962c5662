using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios.Tests.Mutation;

internal sealed class ScenarioMutatorTests
{
    private const int Operations = 12;

    [Test]
    public void AnyMutation_IsLegal_AndFair_AndNoLongerThanAllowed() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), number =>
        {
            Scenario mutated = Mutated(number);
            Assert.That(ScenarioRules.Check(mutated), Is.Empty);
            Assert.That(MutationFairness.IsFair(mutated), Is.True);
            Assert.That(mutated.Timeline, Has.Count.InRange(1, Operations));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void SameNumber_SameMutation() =>
        Assert.That(
            Enumerable.Range(0, 50).Select(number => Mutated(number)),
            Is.EqualTo(Enumerable.Range(0, 50).Select(number => Mutated(number))));

    [Test]
    public void Mutations_AreMostlyNewScenarios()
    {
        Scenario parent = ScenarioGenerator.Generate(1, 0, Operations);
        Scenario donor = ScenarioGenerator.Generate(1, 1, Operations);
        Scenario[] mutations =
            [.. Enumerable.Range(0, 100).Select(n => ScenarioMutator.Mutate(parent, donor, n, Operations))];
        Assert.That(mutations.Count(one => one == donor), Is.LessThan(20));
        Assert.That(mutations.Select(ScenarioWriter.Write).Distinct().Count(), Is.GreaterThan(80));
    }

    [Test]
    public void EachMutator_ChangesSomething()
    {
        Scenario parent = ScenarioGenerator.Generate(1, 2, Operations);
        Scenario donor = ScenarioGenerator.Generate(1, 3, Operations);
        foreach (Mutator mutator in Mutators.All)
        {
            bool changes = Enumerable.Range(0, 50)
                .Any(number => mutator(parent, donor, new MutationDice(number)) != parent);
            Assert.That(changes, Is.True, mutator.Method.Name);
        }
    }

    [Test]
    public void EmptyParent_GivesTheDonor()
    {
        Scenario donor = ScenarioGenerator.Generate(1, 1, Operations);
        Assert.That(ScenarioMutator.Mutate(new Scenario { Name = "empty" }, donor, 1, Operations), Is.SameAs(donor));
    }

    private static Scenario Mutated(long number) => ScenarioMutator.Mutate(
        ScenarioGenerator.Generate(1, number % 40, Operations),
        ScenarioGenerator.Generate(2, number % 50, Operations),
        number,
        Operations);
}
