using System.Diagnostics;

namespace SleepSim.Cli.Tests.FrontDoor;

/// <summary>The command as a process of its own.</summary>
internal static class CommandProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs it in a folder to its end.</summary>
    public static Answer Start(string folder, params string[] arguments)
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
