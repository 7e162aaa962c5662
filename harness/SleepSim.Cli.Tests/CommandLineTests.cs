namespace SleepSim.Cli.Tests;

public sealed class CommandLineTests
{
    [Test]
    public void OwnFault_ExitsWith70AndAsksForAReport()
    {
        StringWriter error = new();
        using BrokenWriter output = new();
        Terminal terminal = new(output, error, false, false, CancellationToken.None);

        int code = CommandLine.Run(["explain"], terminal, new Workshop([]));

        Assert.That(code, Is.EqualTo(70));
        Assert.That(error.ToString(),
            Does.Contain("SleepSim's own fault").And.Contain("report").And.Contain("broken on purpose"));
    }

    [Test]
    public void Version_IsSaid()
    {
        using Desk desk = new();

        Assert.That(desk.Say("--version").Output.Trim(), Does.Match(@"^\d+\.\d+\.\d+"));
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(string? value) => throw new InvalidOperationException("broken on purpose");

        public override void WriteLine(string? value) => throw new InvalidOperationException("broken on purpose");
    }
}
