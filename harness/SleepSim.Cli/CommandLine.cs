using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>The command as a whole: takes arguments, gives an exit code, and turns what goes wrong into
/// words.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Terminal terminal, Workshop workshop)
    {
        RootCommand root = Root(terminal, workshop);
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction and not HelpWithExamples)
            return Complain(parsed, root, terminal);
        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                // Ctrl-C is handled by the commands, which still print what they found.
                ProcessTerminationTimeout = null,
            });
        }
        catch (BadInputException e)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
        catch (Exception e)
        {
            ConfessTo(e, terminal);
            return ExitCode.OwnFault;
        }
    }

    /// <summary>Tells of a fault of SleepSim, in a way that can be reported.</summary>
    public static void ConfessTo(Exception fault, Terminal terminal)
    {
        terminal.Error.WriteLine("This is SleepSim's own fault, not yours. Please report it, with these lines:");
        terminal.Error.WriteLine(Version.Line);
        terminal.Error.WriteLine(fault.ToString());
    }

    private static RootCommand Root(Terminal terminal, Workshop workshop)
    {
        RootCommand root = new(
            "Takes a VPN tunnel engine through the sleep and wake troubles of a simulated Mac, judges every run by "
            + "named rules, and draws the recovery. Without a command it runs the whole scenario library.");
        root.Subcommands.Add(RunCommand.Create(terminal, workshop));
        root.Subcommands.Add(FuzzCommand.Create(terminal, workshop));
        root.Subcommands.Add(MergeCommand.Create(terminal, workshop));
        root.Subcommands.Add(ReportCommand.Create(terminal, workshop));
        root.Subcommands.Add(CompareCommand.Create(terminal, workshop));
        root.Subcommands.Add(StudyCommand.Create(terminal, workshop));
        root.Subcommands.Add(LiveCommand.Create(terminal, workshop));
        root.Subcommands.Add(ReplayCommand.Create(terminal, workshop));
        root.Subcommands.Add(ImportCommand.Create(terminal, workshop));
        root.Subcommands.Add(TunnelCommand.Create(terminal, workshop));
        root.Subcommands.Add(ListCommand.Create(terminal, workshop));
        root.Subcommands.Add(ExplainCommand.Create(terminal));
        root.Subcommands.Add(FactsCommand.Create(terminal));
        root.SetAction(_ => RunCommand.RunLibrary(terminal, workshop));
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples(new HelpAction { MaxWidth = HelpWithExamples.Width });
        return root;
    }

    private static int Complain(ParseResult parsed, RootCommand root, Terminal terminal)
    {
        foreach (ParseError error in parsed.Errors) terminal.Error.WriteLine(error.Message);
        string? unknown = parsed.UnmatchedTokens is [var first, ..] ? first : null;
        if (unknown is not null && parsed.CommandResult.Command == root)
            terminal.Error.WriteLine($"Expected {Spelling.OneOf(unknown, root.Subcommands.Select(c => c.Name))}");
        string command = "";
        for (SymbolResult? said = parsed.CommandResult; said is CommandResult its; said = said.Parent)
            if (its.Command != root) command = $" {its.Command.Name}{command}";
        terminal.Error.WriteLine($"'sleepsim{command} --help' shows what can be said.");
        return ExitCode.BadInput;
    }
}
