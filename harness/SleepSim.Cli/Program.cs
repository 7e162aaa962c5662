using SleepSim.Cli;
using SleepSim.FieldBugs;
using SleepSim.WireGuard;

using CancellationTokenSource interrupted = new(), hurried = new();
Console.CancelKeyPress += (_, e) =>
{
    // The first Ctrl-C asks for what was found so far, the second for no more work on it; the third ends the process.
    e.Cancel = !hurried.IsCancellationRequested;
    if (interrupted.IsCancellationRequested) hurried.Cancel();
    interrupted.Cancel();
};
Workshop workshop = new(WireGuardEngines.All)
{
    Bugs = FieldBugCatalogue.All,
    Hostile = HostileEngines.All,
    Command = OwnCommand.Find(),
};
return CommandLine.Run(args, Terminal.OfProcess(interrupted.Token, hurried.Token), workshop);
