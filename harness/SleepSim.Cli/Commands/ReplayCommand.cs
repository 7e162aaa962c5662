using System.CommandLine;
using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary><c>sleepsim replay</c>: one scenario, told as a story.</summary>
internal static class ReplayCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Argument<string> file = new("file") { Description = "A scenario file." };
        Option<string?> engine = new("--engine", "-e")
        {
            Description = "The engine [default: the one the file was found with, else resilient].", HelpName = "name",
        };
        Option<string?> reports = CommonOptions.Reports();
        Command command = new("replay", "Run one scenario and tell what happened, line by line.")
        {
            file, engine, reports,
        };
        command.SetAction(parsed =>
        {
            Scenario scenario = ScenarioFiles.ReadFile(parsed.GetRequiredValue(file), workshop);
            Origin? origin = Origin.Of(scenario);
            string name = parsed.GetValue(engine) ?? origin?.Engine ?? Workshop.DefaultEngine;
            ScenarioRunner runner = new(workshop.Engine(name), workshop.ReportsFolder(parsed.GetValue(reports)));
            RunReport report = runner.Run(scenario, scenario.Name);
            Tell(report, origin, terminal.Output, workshop);
            return RunCommand.Code([report], interrupted: false);
        });
        return command;
    }

    private static void Tell(RunReport report, Origin? origin, TextWriter output, Workshop workshop)
    {
        RunResult result = report.Result;
        output.WriteLine($"{result.Scenario.Name}, with the engine {result.Engine}");
        if (result.Scenario.Question.Length > 0) output.WriteLine(result.Scenario.Question);
        output.WriteLine();
        foreach (string line in TextTimeline.Lines(report.Trace, TextTimelineOptions.All)) output.WriteLine(line);
        output.WriteLine();
        foreach (Harness.Finding finding in result.Verdict.Findings)
            output.WriteLine($"{finding.Invariant.Id,-4} {InWords(finding.Outcome),-10}  {finding.Invariant.Name}");
        output.WriteLine();
        ViolationStory.WriteFindings(result, output);
        ViolationStory.WriteSymptoms(result, output);
        Surprises.Write([report], output);
        Assumptions.Write([result.Scenario], output);
        EventOrders.Write([result], output);
        output.WriteLine($"hash {result.Hash}{AgainstNote(result, origin)}");
        if (report.Folder is { } folder) output.WriteLine($"reports in {workshop.Say(folder.Path)}");
    }

    private static string AgainstNote(RunResult result, Origin? origin)
    {
        if (origin is null || origin.Engine != result.Engine) return "";
        bool sameRule = result.Verdict.Violations.Any(finding => finding.Invariant.Id == origin.Rule);
        if (sameRule && origin.Hash == result.Hash) return $", as when it was found; violates {origin.Rule} as then";
        return sameRule
            ? $"; it was {origin.Hash} when this was found: the machine's model or the engine has changed since"
            : $"; when this was found it violated {origin.Rule} with hash {origin.Hash}, and now it does not";
    }

    private static string InWords(Harness.Outcome outcome) => outcome switch
    {
        Harness.Outcome.Holds => "holds",
        Harness.Outcome.NotJudged => "not judged",
        _ => "violated",
    };
}
