using System.Diagnostics;

namespace SleepSim.Cli.Tests.Tunnels;

/// <summary>A tunnel that is up as a process of its own.</summary>
internal sealed class RunningTunnel : IDisposable
{
    private const int LinesMax = 1_000;

    private readonly TunnelRoom _room;
    private readonly Process _process;
    private readonly Task<string> _error;

    public RunningTunnel(TunnelRoom room, string file, params string[] more)
    {
        _room = room;
        _process = room.StartCommand(["tunnel", "up", file, "--events", .. more]);
        _error = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    /// <summary>What it said for people; only once it has ended.</summary>
    public string Error => _error.Result;

    public int Code => _process.ExitCode;

    /// <summary>Waits until it says something with these words in it.</summary>
    public string Until(string words)
    {
        for (int i = 0; i < LinesMax; i++)
        {
            if (_process.StandardOutput.ReadLine() is not { } line) break;
            if (line.Contains(words, StringComparison.Ordinal)) return line;
        }

        _process.WaitForExit();
        throw new AssertionException($"The tunnel ended before it said '{words}': {_error.Result}");
    }

    /// <summary>Ends it in order.</summary>
    public void Stop()
    {
        Assert.That(_room.Ask("kill", "-TERM", $"{Id}"), Is.Empty);
        _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
    }

    /// <summary>Ends it as a crash would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}
