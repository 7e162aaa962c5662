using SleepSim.FieldBugs;
using SleepSim.Scenarios;

namespace SleepSim.Cli.Tests.Commands;

/// <summary><c>sleepsim fuzz --field-bugs</c>.</summary>
public sealed class FieldBugsTests
{
    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk { Bugs = [Bug("CMP-01"), Bug("RAC-09")] };

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void EachBug_IsARowOfTheTable()
    {
        Answer answer = _desk.Say("fuzz", "--field-bugs", "--count", "100");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Output + answer.Error);
        Assert.That(answer.Output, Does.Match(@"\nCMP-01 +L5 +\d+ +\d+ +\d+ +1 +\d+\.\d s\n"));
        Assert.That(answer.Output, Does.Match(@"\nRAC-09 +L8 "));
        Assert.That(answer.Output, Does.Match(
            @"2 of 2 found, median at most \d+, none above \d+, shrunk to at most \d operations? in at most .*\.\n"));
    }

    [Test]
    public void SmallestScenario_ReplaysToTheRule()
    {
        _desk.Say("fuzz", "--field-bugs", "--engine", "CMP-01", "--count", "100", "--seed", "7");

        string file = Path.Combine(_desk.Reports, "fuzz", "field-bugs", "seed-7", "CMP-01.yaml");
        Assert.That(ScenarioReader.ReadFile(file).Timeline, Has.Count.EqualTo(1));
        Answer replayed = _desk.Say("replay", file);
        Assert.That(replayed.Code, Is.EqualTo(1), replayed.Error);
        Assert.That(replayed.Output, Does.Contain("as when it was found"));
    }

    [Test]
    public void BugThatIsNotFound_IsSaidAndExitsWith1()
    {
        // Nothing of it shows where nothing but the address changes.
        using Desk desk = new() { Bugs = [Bug("ERL-10")] };
        Answer answer = desk.Say("fuzz", "--field-bugs", "--count", "1", "--only", "address-change");

        Assert.That(answer.Code, Is.EqualTo(1));
        Assert.That(answer.Output, Does.Match(@"\nERL-10 +- +> 1 ").And.EndWith("0 of 1 found.\n"));
    }

    [Test]
    public void Interrupted_PrintsWhatThereIs()
    {
        Answer answer = _desk.Say(new CancellationToken(canceled: true), "fuzz", "--field-bugs");

        Assert.That(answer.Code, Is.EqualTo(130));
        Assert.That(answer.Output, Does.EndWith("0 of 2 found.\n"));
    }

    [TestCase("--for", "1h")]
    [TestCase("--shard", "1/2")]
    [TestCase("--file", "mine.campaign")]
    [TestCase("--stop-after", "3")]
    public void OptionOfCampaigns_IsRefused(string option, string value)
    {
        Answer answer = _desk.Say("fuzz", "--field-bugs", option, value);

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Is.EqualTo($"{option} has no meaning with --field-bugs.\n"));
    }

    [Test]
    public void EngineThatIsNoBug_IsRefused()
    {
        Answer answer = _desk.Say("fuzz", "--field-bugs", "--engine", "CMP-02");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("--engine: found 'CMP-02', expected").And.Contain("CMP-01"));
    }

    private static FieldBug Bug(string id) => FieldBugCatalogue.All.Single(bug => bug.Id == id);
}
