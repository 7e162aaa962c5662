using SleepSim.Harness;

namespace SleepSim.Cli.Tests.Commands;

public sealed class FactsCommandTests
{
    [Test]
    public void WithoutAFact_AllAreTabledAndCounted()
    {
        using Desk desk = new();

        Answer answer = desk.Say("facts");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
        foreach (Fact fact in FactCatalogue.All)
            Assert.That(answer.Lines(fact.Id + " ").Count(), Is.EqualTo(1), fact.Id);
        string last = answer.Output.TrimEnd().Split('\n')[^1];
        Assert.That(last, Does.Match(@"^\d+ modelled with a test, \d+ parameters, \d+ out of scope\.$"));
        IEnumerable<int> counts = last.Split(' ').Where(word => char.IsAsciiDigit(word[0])).Select(int.Parse);
        Assert.That(counts.Sum(), Is.EqualTo(FactCatalogue.All.Count));
    }

    [Test]
    public void OneStatus_OnlyThose()
    {
        using Desk desk = new();

        Answer answer = desk.Say("facts", "--status", "parameter");

        Assert.That(answer.Lines("L33 ").Single(), Does.Contain("host.reasserting-limit"));
        Assert.That(answer.Output, Does.Not.Contain("modelled ").Or.Contain("0 modelled with a test"));
        Assert.That(answer.Lines("P9 "), Is.Empty);
    }

    [TestCase("p9", "P9  modelled", "Where\n  HostProfile.Linger", "Test\n  PowerFactsTests.")]
    [TestCase("L33", "L33  parameter", "Key of the scenario\n  host.reasserting-limit", "What nobody knows\n")]
    [TestCase("W2", "W2  out-of-scope", "Why not\n", "UDP")]
    public void OneFact_IsTold(string id, string head, string part, string other)
    {
        using Desk desk = new();

        Answer answer = desk.Say("facts", id);

        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
        Assert.That(answer.Output, Does.StartWith(head).And.Contain(part).And.Contain(other));
    }

    [TestCase("P99", "There is no fact 'P99'", "P1 to P27")]
    [TestCase("linger", "There is no fact 'linger'", "Z1 to Z7")]
    public void UnknownFact_IsBadInput(string id, string problem, string expected)
    {
        using Desk desk = new();

        Answer answer = desk.Say("facts", id);

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain(problem).And.Contain(expected));
        Assert.That(answer.Output, Is.Empty);
    }

    [Test]
    public void UnknownStatus_IsBadInput()
    {
        using Desk desk = new();

        Answer answer = desk.Say("facts", "--status", "modeled");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("did you mean 'modelled'?"));
    }

    [Test]
    public void RunsAndReplays_SayWhatTheyAssumed()
    {
        using Desk desk = new();
        desk.Write("nap.yaml", Nights.Nap);
        foreach (Answer answer in new[] { desk.Say("run", "nap.yaml"), desk.Say("replay", "nap.yaml") })
        {
            Assert.That(
                answer.Output.ReplaceLineEndings(" "),
                Does.Contain("Assumed where nobody knows: host.sleep-ack-deadline 28s (L26), "));
        }

        Assert.That(
            desk.Read("reports", "out", "resilient", "nap", "summary.json"),
            Does.Contain("\"assumed\": [").And.Contain("\"key\": \"host.reasserting-limit\""));
    }
}
