using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace SleepSim.Cli.Tests.FrontDoor;

/// <summary>run.ps1 inside PowerShell itself, with a dotnet that only says what it was asked.</summary>
[NonParallelizable]
public sealed class RunScriptTests
{
    private const int FakeExitCode = 7;

    private readonly string _root = RepositoryRoot();
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");
    private string _fakes = "";

    [OneTimeSetUp]
    public void PutAFakeDotnetFirst()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("The fake dotnet is a shell script.");
            return;
        }

        _fakes = Directory.CreateTempSubdirectory("sleepsim-fakes-").FullName;
        string fake = Path.Combine(_fakes, "dotnet");
        File.WriteAllText(fake, $"#!/bin/sh\nfor a in \"$@\"; do echo \"$a\"; done\nexit {FakeExitCode}\n");
        File.SetUnixFileMode(fake, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable("PATH", _fakes + Path.PathSeparator + _path);
    }

    [OneTimeTearDown]
    public void TakeItAway()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        if (_fakes.Length > 0) Directory.Delete(_fakes, recursive: true);
    }

    [Test]
    public void WithoutArguments_RunsTheMainCommand() =>
        Assert.That(Asked(),
            Is.EqualTo(new[] { "run", "-c", "Release", "--project", $"{_root}/harness/SleepSim.Cli", "--" }));

    [Test]
    public void Test_RunsAllTests() =>
        Assert.That(Asked("test"), Is.EqualTo(new[] { "test", $"{_root}/SleepSim.sln" }));

    [Test]
    public void TestWithArguments_PassesThemOn() =>
        Assert.That(Asked("test", "--filter", "Name~Wake up"), Is.EqualTo(new[]
        {
            "test", $"{_root}/SleepSim.sln", "--filter", "Name~Wake up",
        }));

    [Test]
    public void OtherArguments_ReachTheCommandAsTheyStand() =>
        Assert.That(Asked("run", "--engine", "naive", "my night.yaml").Skip(5), Is.EqualTo(new[]
        {
            "--", "run", "--engine", "naive", "my night.yaml",
        }));

    /// <summary>Runs the script; gives what dotnet was asked, and checks that its exit code comes out.</summary>
    private string[] Asked(params string[] arguments)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddCommand(Path.Combine(_root, "run.ps1"));
        foreach (string argument in arguments) shell.AddArgument(argument);

        string[] asked = [.. shell.Invoke().Select(line => line.ToString())];

        Assert.That(shell.Streams.Error, Is.Empty);
        Assert.That(runspace.SessionStateProxy.GetVariable("LASTEXITCODE"), Is.EqualTo(FakeExitCode));
        return asked;
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SleepSim.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("There is no SleepSim.sln above the tests.");
    }
}
