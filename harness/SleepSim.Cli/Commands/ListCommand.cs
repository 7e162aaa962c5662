using System.CommandLine;
using SleepSim.Contract;
using SleepSim.FieldBugs;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary><c>sleepsim list</c>: what there is to run.</summary>
internal static class ListCommand
{
    private const int QuestionMax = 110;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Command command = new(
            "list", "List the scenarios of the library with their questions, the engines, and the known bugs.");
        command.SetAction(_ =>
        {
            WriteScenarios(ScenarioFiles.Read([], workshop), terminal);
            terminal.Output.WriteLine();
            WriteEngines(workshop.Engines, terminal);
            terminal.Output.WriteLine();
            WriteBugs(workshop.Bugs, terminal);
            return ExitCode.Holds;
        });
        return command;
    }

    private static void WriteScenarios(IReadOnlyList<Scenario> scenarios, Terminal terminal)
    {
        TextTable table = new(
            new TableColumn("scenario"),
            new TableColumn("operations", AlignRight: true),
            new TableColumn("question", WidthMax: QuestionMax));
        foreach (Scenario scenario in scenarios)
            table.Add(scenario.Name, HumanDuration.Count(scenario.Timeline.Count), scenario.Question);
        table.Write(terminal);
    }

    private static void WriteEngines(IReadOnlyList<ITunnelEngineFactory> engines, Terminal terminal)
    {
        TextTable table = new(new TableColumn("engine"), new TableColumn("disconnect on sleep"), new TableColumn(""));
        foreach (ITunnelEngineFactory engine in engines)
        {
            table.Add(
                engine.Name,
                engine.DisconnectOnSleep ? "yes" : "no",
                engine.Name == Workshop.DefaultEngine ? "the default" : "");
        }

        table.Write(terminal);
    }

    private static void WriteBugs(IReadOnlyList<FieldBug> bugs, Terminal terminal)
    {
        TextTable table = new(
            new TableColumn("known bug"), new TableColumn("caught by"), new TableColumn("", WidthMax: QuestionMax));
        foreach (FieldBug bug in bugs) table.Add(bug.Id, bug.Rule, bug.Story);
        table.Write(terminal);
    }
}
