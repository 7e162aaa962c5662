using System.CommandLine;

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
            return parsed.GetValue(given.FieldBugs)
                ? new FieldBugsRun(arguments.FieldBugs(), terminal, workshop).Run()
                : new FuzzRun(arguments.Engine(), arguments.Campaign(), terminal, workshop).Run();
        });
        return command;
    }
}
