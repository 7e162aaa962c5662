namespace SleepSim.Cli.Tests;

/// <summary>What the command answered.</summary>
internal sealed record Answer(int Code, string Output, string Error)
{
    /// <summary>The lines of the output that begin so.</summary>
    public IEnumerable<string> Lines(string beginning) =>
        Output.Split('\n').Where(line => line.StartsWith(beginning, StringComparison.Ordinal));
}
