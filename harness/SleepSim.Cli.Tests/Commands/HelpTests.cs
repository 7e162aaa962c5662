using System.CommandLine;
using SleepSim.Reports.Tests;

namespace SleepSim.Cli.Tests.Commands;

public sealed class HelpTests
{
    [TestCase("")]
    [TestCase("run")]
    [TestCase("fuzz")]
    [TestCase("merge")]
    [TestCase("report")]
    [TestCase("compare")]
    [TestCase("live")]
    [TestCase("study")]
    [TestCase("replay")]
    [TestCase("tunnel")]
    [TestCase("tunnel up")]
    [TestCase("tunnel status")]
    [TestCase("import")]
    [TestCase("explain")]
    [TestCase("facts")]
    public void Help_TeachesByExamples(string command)
    {
        using Desk desk = new();

        Answer answer = desk.Say(command.Length == 0 ? ["--help"] : [.. command.Split(' '), "--help"]);

        Assert.That(answer.Code, Is.EqualTo(0));
        Assert.That(answer.Error, Is.Empty);
        // In a test the executable is the test host.
        string help =
            answer.Output.Replace($"  {RootCommand.ExecutableName} ", "  sleepsim ", StringComparison.Ordinal);
        Verified.Matches(help, parameter: command.Replace(' ', '-'));
    }

    [Test]
    public void Help_FitsIntoAHundredColumns()
    {
        using Desk desk = new();
        foreach (string command in new[]
        {
            "run", "fuzz", "merge", "report", "compare", "study", "live", "replay", "import", "tunnel", "list",
            "explain", "facts",
        })
            Assert.That(desk.Say(command, "--help").Output.Split('\n').Max(line => line.Length),
                Is.LessThanOrEqualTo(100));
    }
}
