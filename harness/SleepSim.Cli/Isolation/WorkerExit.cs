using System.Globalization;
using SleepSim.Campaigns;

namespace SleepSim.Cli;

/// <summary>What a worker ends with when a scenario ended it.</summary>
internal static class WorkerExit
{
    private const int Stuck = 111;
    private const int Hungry = 112;
    private const int Orphaned = 113;

    // What the runtime says last; its exit code is that of any abort.
    private const string Overflow = "Stack overflow";
    private const string NoMemory = "Out of memory";

    /// <summary>Whether the process ended of its own accord.</summary>
    public static bool IsOrderly(int code) => code is ExitCode.Holds or ExitCode.Violated or ExitCode.BadInput
        or ExitCode.NotJudged or ExitCode.OwnFault or ExitCode.Interrupted;

    /// <summary>How a worker ended, in words.</summary>
    public static string Say(int code) => code switch
    {
        Stuck => "a scenario went on for longer than --patience without an end",
        Hungry => "a scenario took more than --memory",
        _ => string.Create(CultureInfo.InvariantCulture, $"exit code {code}"),
    };

    /// <summary>Ends this process: no thread of it can be relied on any more.</summary>
    public static void End(DeathKind kind) => Environment.Exit(kind == DeathKind.Stuck ? Stuck : Hungry);

    /// <summary>Ends this process because nobody waits for it any more.</summary>
    public static void EndOrphaned() => Environment.Exit(Orphaned);

    /// <summary>How a process ended that did not end in order.</summary>
    /// <param name="code">Its exit code.</param>
    /// <param name="error">What it wrote to its error side.</param>
    public static DeathKind KindOf(int code, string error) => code switch
    {
        Stuck => DeathKind.Stuck,
        Hungry => DeathKind.Hungry,
        _ when error.Contains(Overflow, StringComparison.Ordinal) => DeathKind.Overflowed,
        _ when error.Contains(NoMemory, StringComparison.Ordinal) => DeathKind.Hungry,
        _ => DeathKind.Died,
    };
}
