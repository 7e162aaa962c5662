using SleepSim.Scenarios;

namespace SleepSim.Campaigns.Tests.Guided;

internal sealed class ScenarioCorpusTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("corpus").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void WhatOneProcessAdds_AnotherTakesOnce()
    {
        ScenarioCorpus one = new(_folder);
        ScenarioCorpus other = new(_folder);
        Scenario scenario = ScenarioGenerator.Generate(1, 1);
        one.Add(scenario);
        Assert.That(other.TakeNew(), Is.EqualTo((Scenario[])[scenario]));
        Assert.That(other.TakeNew(), Is.Empty);
        Assert.That(one.TakeNew(), Is.Empty, "its own are no news");
    }

    [Test]
    public void SameScenarioTwice_OneFile()
    {
        ScenarioCorpus corpus = new(_folder);
        corpus.Add(ScenarioGenerator.Generate(1, 1));
        corpus.Add(ScenarioGenerator.Generate(1, 1));
        new ScenarioCorpus(_folder).Add(ScenarioGenerator.Generate(1, 1));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [TestCase("broken.yaml", "name: [")]
    [TestCase(".unfinished.yaml", "name: a")]
    [TestCase("notes.txt", "a note")]
    public void WhatIsNoScenario_IsLeftAlone(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        Assert.That(new ScenarioCorpus(_folder).TakeNew(), Is.Empty);
        Assert.That(File.ReadAllText(Path.Combine(_folder, name)), Is.EqualTo(text));
    }

    [Test]
    public void WithoutAFolder_NothingIsKept()
    {
        ScenarioCorpus corpus = new(null);
        corpus.Add(ScenarioGenerator.Generate(1, 1));
        Assert.That(corpus.TakeNew(), Is.Empty);
    }
}
