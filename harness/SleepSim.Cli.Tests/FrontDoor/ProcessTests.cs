namespace SleepSim.Cli.Tests.FrontDoor;

/// <summary>The command as a process of its own.</summary>
public sealed class ProcessTests
{
    [Test]
    public void Hash_IsTheSameInAnotherProcess()
    {
        using Desk desk = new();
        desk.Write("nap.yaml", Nights.Nap);

        Answer here = desk.Say("run", "nap.yaml", "--no-record");
        Answer there = CommandProcess.Start(desk.Folder, "run", "nap.yaml", "--no-record");

        Assert.That(there.Code, Is.EqualTo(0), there.Error);
        Assert.That(there.Output.ReplaceLineEndings("\n"), Is.EqualTo(here.Output));
    }

    [Test]
    public void ExitCodesAndStreams_ReachTheShell()
    {
        using Desk desk = new();
        desk.Write("nap.yaml", Nights.Nap);

        Answer violated = CommandProcess.Start(desk.Folder, "run", "nap.yaml", "--engine", "naive", "--no-record");
        Answer refused = CommandProcess.Start(desk.Folder, "run", "nowhere.yaml");

        Assert.That(violated.Code, Is.EqualTo(1));
        Assert.That(violated.Output, Does.Contain("naive: 0 of 1 hold, 1 violated.").And.Not.Contain("\u001b"));
        Assert.That(refused.Code, Is.EqualTo(2));
        Assert.That(refused.Output, Is.Empty);
        Assert.That(refused.Error, Does.StartWith("There is no scenario file"));
    }
}
