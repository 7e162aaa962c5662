using System.CommandLine;
using SleepSim.Campaigns;

namespace SleepSim.Cli;

/// <summary><c>sleepsim fuzz</c>: random scenarios; what fails is shrunk to a file a person can read.</summary>
internal static class FuzzCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        FuzzSwitches given = new(workshop);
        const string Job = "Run random scenarios; shrink what fails to a file that replays without the seed.";
        Command command = new("fuzz", Job);
        foreach (Option option in given.All) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            FuzzArguments arguments = new(given, parsed, terminal, workshop);
            if (parsed.GetValue(given.FieldBugs))
                return new FieldBugsRun(arguments.FieldBugs(), terminal, workshop).Run();
            RunLimits limits = arguments.Limits();
            if (parsed.GetValue(given.Worker)) return Work(arguments, limits, terminal, workshop);
            if (parsed.GetValue(given.Alone) is { } index)
                return RunAlone(arguments, limits, index, terminal);
            return parsed.GetValue(given.InProcess) || workshop.Command.Count == 0
                ? new FuzzRun(arguments.Engine(), arguments.Campaign(), terminal, workshop).Run()
                : Supervise(arguments, limits, [.. parsed.Tokens.Select(token => token.Value)], terminal, workshop);
        });
        return command;
    }

    private static int Supervise(
        FuzzArguments arguments, RunLimits limits, string[] words, Terminal terminal, Workshop workshop)
    {
        // The worker says again what there is to say of the arguments.
        FuzzOptions options = arguments.Quietly().Campaign();
        return new Supervisor(workshop.Command, words, options, limits, terminal).Run();
    }

    private static int Work(FuzzArguments arguments, RunLimits limits, Terminal terminal, Workshop workshop)
    {
        ParentWatch parent = new(terminal);
        using RunWatch watch = new(limits, WorkerExit.End);
        return new FuzzRun(arguments.Engine(), arguments.Campaign(), parent.Terminal, workshop, watch).Run();
    }

    private static int RunAlone(
        FuzzArguments arguments, RunLimits limits, long index, Terminal terminal)
    {
        ParentWatch parent = new(terminal);
        FuzzOptions options = arguments.Quietly().Campaign();
        ReachedNames reached = new();
        LoneRun.Run(options.Plan, arguments.Engine(), index, limits, reached.Of, options.File, WorkerExit.End);
        return parent.Terminal.Interrupted.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Holds;
    }
}
