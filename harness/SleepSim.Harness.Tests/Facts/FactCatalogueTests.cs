using System.Reflection;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>The table of all facts: nothing is missing, and what it says of the code is so.</summary>
internal sealed class FactCatalogueTests
{
    private const int ModelledMin = 120;

    private static IEnumerable<Fact> Modelled => FactCatalogue.All.Where(fact => fact.Status == FactStatus.Modelled);

    [Test]
    public void EveryFactOfTheSections_IsThereOnce() =>
        Assert.That(FactCatalogue.All.Select(fact => fact.Id), Is.EqualTo(FactIds.All));

    [Test]
    public void Ids_AreThoseOfTheCatalogueOfTheField() =>
        Assert.That(FactIds.All.Order(), Is.EqualTo(SharedFacts.IdsOfSections0To8().Order()));

    [Test]
    public void Modelled_AreAtLeast120() => Assert.That(Modelled.Count(), Is.GreaterThanOrEqualTo(ModelledMin));

    [Test]
    public void Find_TakesSmallLettersToo()
    {
        Assert.That(FactCatalogue.Find("p9"), Is.SameAs(FactCatalogue.Find("P9")).And.Not.Null);
        Assert.That(FactCatalogue.Find("P99"), Is.Null);
    }

    [Test]
    public void Statements_AreOneOfAKindAndTellOfSomething()
    {
        Assert.That(FactCatalogue.All.Select(fact => fact.Statement), Is.Unique);
        Assert.That(FactCatalogue.All.Select(fact => fact.Statement.Length), Is.All.InRange(20, 240));
        Assert.That(FactCatalogue.All.Select(fact => fact.Statement), Is.All.EndsWith("."));
    }

    [Test]
    public void Statements_AreInOurOwnWords()
    {
        string theirs = SharedFacts.Words();
        Expect(FactCatalogue.All.Where(fact => SharedFacts.HasARunOfWordsOf(theirs, fact.Statement))
            .Select(fact => $"{fact.Id}: {fact.Statement}"));
    }

    [Test]
    public void Modelled_NamesTypesAndMembersThatExist() =>
        Expect(Modelled.SelectMany(fact => fact.Where
            .Where(name => !CodeNames.Exists(name))
            .Select(name => $"{fact.Id} names {name}")));

    [Test]
    public void Modelled_NamesATestThatExistsAndNamesTheFact() =>
        Expect(Modelled.Where(fact => !FactIds.Pending.Contains(fact.Id) && !IsProvenBy(fact))
            .Select(fact => $"{fact.Id} names '{fact.Test}'"));

    [Test]
    public void Tests_NameFactsThatExist() =>
        Expect(TestsOfThisAssembly().SelectMany(test => FactsOf(test)
            .Where(id => FactCatalogue.Find(id) is null)
            .Select(id => $"{test.DeclaringType!.Name}.{test.Name} names {id}")));

    [Test]
    public void Parameters_HaveAKeyOfAScenarioAndARange() =>
        Expect(FactCatalogue.All.Where(fact => fact.Status == FactStatus.Parameter)
            .Where(fact => !ScenarioKeys.Exists(fact.Key) || fact.Range.Length == 0)
            .Select(fact => $"{fact.Id} names {fact.Key}"));

    [TestCase("host.linger", true)]
    [TestCase("host.lingers", false)]
    [TestCase("house.linger", false)]
    public void KeyOfAScenario_IsKnownOrNot(string key, bool known) =>
        Assert.That(ScenarioKeys.Exists(key), Is.EqualTo(known));

    [Test]
    public void OutOfScope_SaysWhy() =>
        Assert.That(
            FactCatalogue.All.Where(fact => fact.Status == FactStatus.OutOfScope).Select(fact => fact.Reason.Length),
            Is.All.GreaterThan(20));

    [Test]
    public void FactsThatScenariosAndRulesCite_AreFacts()
    {
        IEnumerable<string> cited = InvariantCatalogue.All.SelectMany(rule => rule.Facts)
            .Concat(Library.Scenarios.SelectMany((Scenario scenario) => scenario.Facts))
            .Where(id => !id.Contains('-', StringComparison.Ordinal));
        Expect(cited.Where(id => FactCatalogue.Find(id) is null).Distinct());
    }

    private static bool IsProvenBy(Fact fact) => fact.Test.Split('.') is [var type, var method]
        && TestsOfThisAssembly().Any(test =>
            test.DeclaringType!.Name == type && test.Name == method && FactsOf(test).Contains(fact.Id));

    private static IEnumerable<MethodInfo> TestsOfThisAssembly() => typeof(FactCatalogueTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(TestAttribute)) || method.IsDefined(typeof(TestCaseAttribute)));

    private static IEnumerable<string> FactsOf(MethodInfo test) => test.GetCustomAttributes<PropertyAttribute>()
        .SelectMany(property => property.Properties["Fact"].Cast<string>());

    // As one text, because a list would be cut short.
    private static void Expect(IEnumerable<string> offences) => Assert.That(string.Join('\n', offences), Is.Empty);
}
