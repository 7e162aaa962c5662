using System.Diagnostics;

namespace SleepSim.Cli.Tests.FrontDoor;

/// <summary>The command as a process of its own.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public void Hash_IsTheSameInAnotherProcess()
    {
        using Desk desk = new();
        desk.Write("nap.yaml", Nights.Nap);

        Answer here = desk.Say("run", "nap.yaml", "--no-record");
        Answer there = Start(desk.Folder, "run", "nap.yaml", "--no-record");

        Assert.That(there.Code, Is.EqualTo(0), there.Error);
        Assert.That(there.Output.ReplaceLineEndings("\n"), Is.EqualTo(here.Output));
    }

    [Test]
    public void ExitCodesAndStreams_ReachTheShell()
    {
        using Desk desk = new();
        desk.Write("nap.yaml", Nights.Nap);

        Answer violated = Start(desk.Folder, "run", "nap.yaml", "--engine", "naive", "--no-record");
        Answer refused = Start(desk.Folder, "run", "nowhere.yaml");

        Assert.That(violated.Code, Is.EqualTo(1));
        Assert.That(violated.Output, Does.Contain("naive: 0 of 1 hold, 1 violated.").And.Not.Contain("\u001b"));
        Assert.That(refused.Code, Is.EqualTo(2));
        Assert.That(refused.Output, Is.Empty);
        Assert.That(refused.Error, Does.StartWith("There is no scenario file"));
    }

    private static Answer Start(string folder, params string[] arguments)
    {
        string command = Path.Combine(TestContext.CurrentContext.TestDirectory, "sleepsim.dll");
        ProcessStartInfo start = new("dotnet", [command, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The command did not end.");
        }

        return new Answer(process.ExitCode, output.Result, error.Result);
    }
}
