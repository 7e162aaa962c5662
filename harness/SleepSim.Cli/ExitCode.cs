namespace SleepSim.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Everything holds.</summary>
    public const int Holds = 0;

    /// <summary>An invariant is violated.</summary>
    public const int Violated = 1;

    /// <summary>A tunnel came to its end without being asked to.</summary>
    public const int TunnelFailed = 1;

    /// <summary>Bad input; the message says what was found and what was expected.</summary>
    public const int BadInput = 2;

    /// <summary>Nothing is violated, and something could not be judged.</summary>
    public const int NotJudged = 3;

    /// <summary>SleepSim's own fault.</summary>
    public const int OwnFault = 70;

    /// <summary>Interrupted with Ctrl-C before anything violated was found.</summary>
    public const int Interrupted = 130;
}
