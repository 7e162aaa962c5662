using SleepSim.Harness;

namespace SleepSim.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    [Test]
    public void WithoutARule_NamesThemAll()
    {
        using Desk desk = new();

        Answer answer = desk.Say("explain");

        Assert.That(answer.Code, Is.EqualTo(0));
        foreach (Invariant rule in InvariantCatalogue.All) Assert.That(answer.Output, Does.Contain(rule.Id + " "));
    }

    [TestCaseSource(nameof(Ids))]
    public void EveryRule_SaysWhatWhyAndWhatNot(string id)
    {
        using Desk desk = new();

        Answer answer = desk.Say("explain", id.ToLowerInvariant());

        Assert.That(answer.Code, Is.EqualTo(0));
        Assert.That(answer.Output, Does.StartWith(id + " "));
        Assert.That(answer.Output, Does.Contain("\nWhy\n").And.Contain("\nWhat it does not prove\n"));
    }

    private static IEnumerable<string> Ids() => InvariantCatalogue.All.Select(rule => rule.Id);
}
