using SleepSim.Cli;
using SleepSim.FieldBugs;
using SleepSim.WireGuard;

using CancellationTokenSource interrupted = new();
Console.CancelKeyPress += (_, e) =>
{
    // The first Ctrl-C asks for what was found so far; the second ends the process.
    e.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
};
Workshop workshop = new(WireGuardEngines.All) { Bugs = FieldBugCatalogue.All };
return CommandLine.Run(args, Terminal.OfProcess(interrupted.Token), workshop);
