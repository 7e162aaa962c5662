using SleepSim.Scenarios;

namespace SleepSim.Cli.Tests.Commands;

public sealed class FuzzCommandTests
{
    [Test]
    public void EngineThatRecovers_FindsNothingAndLeavesNothing()
    {
        using Desk desk = new();

        Answer answer = desk.Say("fuzz", "--count", "10", "--operations", "4");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Output + answer.Error);
        Assert.That(answer.Output,
            Does.Match("^resilient, seed 1: 10 of 10 scenarios run, .* simulated, 0 violate something"));
        Assert.That(answer.Error, Does.Contain("10 of 10 scenarios").And.Contain("/s"));
        Assert.That(Directory.GetFiles(Path.Combine(desk.Reports, "fuzz", "resilient")), Is.Empty);
    }

    [Test]
    public void Failures_AreShrunkToFilesThatReplayToTheSameViolationAndHash()
    {
        using Desk desk = new();

        Answer answer = desk.Say("fuzz", "--count", "10", "--engine", "naive");

        Assert.That(answer.Code, Is.EqualTo(1), answer.Error);
        string[] files = Directory.GetFiles(Path.Combine(desk.Reports, "fuzz", "naive"), "*.yaml");
        Assert.That(files, Is.Not.Empty);
        foreach (string file in files)
        {
            Assert.That(ScenarioReader.ReadFile(file).Timeline, Has.Count.LessThanOrEqualTo(5));
            Answer replayed = desk.Say("replay", file);
            Assert.That(replayed.Code, Is.EqualTo(1), replayed.Error);
            Assert.That(replayed.Output, Does.Contain("as when it was found"));
        }
    }

    [Test]
    public void Jobs_DoNotChangeWhatIsFound()
    {
        using Desk one = new();
        using Desk many = new();

        Answer alone = one.Say("fuzz", "--count", "6", "--engine", "naive", "--jobs", "1");
        Answer together = many.Say("fuzz", "--count", "6", "--engine", "naive", "--jobs", "4");

        Assert.That(together.Output, Is.EqualTo(alone.Output));
    }

    [Test]
    public void Interrupted_EndsWithWhatWasFound()
    {
        using Desk desk = new();

        Answer answer = desk.Say(new CancellationToken(canceled: true), "fuzz", "--count", "100");

        Assert.That(answer.Code, Is.EqualTo(130));
        Assert.That(answer.Output, Does.Contain("0 of 100 scenarios run"));
    }
}
