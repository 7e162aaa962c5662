namespace SleepSim.Cli;

/// <summary>In a worker: hears what its supervisor says over its standard input, and ends with it.</summary>
internal sealed class ParentWatch
{
    /// <summary>Finish what runs, and report.</summary>
    public const byte Interrupt = (byte)'i';

    /// <summary>Leave what is being made smaller as it is.</summary>
    public const byte Hurry = (byte)'h';

    // They live as long as the process: the thread that listens is never told to stop.
    private readonly CancellationTokenSource _interrupted, _hurried;

    /// <summary>Begins to listen.</summary>
    public ParentWatch(Terminal terminal)
    {
        _interrupted = CancellationTokenSource.CreateLinkedTokenSource(terminal.Interrupted);
        _hurried = CancellationTokenSource.CreateLinkedTokenSource(terminal.Hurried);
        Terminal = terminal with { Interrupted = _interrupted.Token, Hurried = _hurried.Token };
        Thread thread = new(Listen) { IsBackground = true, Name = "supervisor" };
        thread.Start();
    }

    /// <summary>The terminal, interrupted by the supervisor too.</summary>
    public Terminal Terminal { get; }

    private void Listen()
    {
        using Stream supervisor = Console.OpenStandardInput();
        while (true)
        {
            int said = supervisor.ReadByte();
            if (said == Interrupt) _interrupted.Cancel();
            else if (said == Hurry) _hurried.Cancel();
            else if (said < 0) WorkerExit.EndOrphaned();
        }
    }
}
