namespace SleepSim.Harness.Tests.Invariants;

internal sealed class InvariantCatalogueTests
{
    [Test]
    public void Catalogue_EveryRule_ExplainsItself()
    {
        foreach (Invariant rule in InvariantCatalogue.All)
        {
            string[] texts = [rule.Name, rule.Sentence, rule.Why, rule.HowToRead, rule.DoesNotProve];
            Assert.That(texts, Has.All.Not.Empty, rule.Id);
            Assert.That(rule.Facts, Is.Not.Empty, rule.Id);
            Assert.That(rule.FieldBugs, Is.Not.Empty, rule.Id);
        }
    }

    [Test]
    public void Catalogue_Ids_AreUnique() =>
        Assert.That(InvariantCatalogue.All.Select(rule => rule.Id), Is.Unique);

    [TestCase("l1", "L1")]
    [TestCase("S13", "S13")]
    public void Find_EitherCase_FindsTheRule(string asked, string found) =>
        Assert.That(InvariantCatalogue.Find(asked)!.Id, Is.EqualTo(found));

    [Test]
    public void Find_Unknown_FindsNothing() => Assert.That(InvariantCatalogue.Find("L99"), Is.Null);
}
