using System.CommandLine;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary><c>sleepsim compare</c>: engines in the same worlds, or folders of results, and thresholds for
/// them.</summary>
internal static class CompareCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        CompareArguments arguments = new();
        Command command = arguments.Command();
        command.SetAction(parsed =>
        {
            // What cannot be used is said before anything runs.
            IReadOnlyList<Threshold> thresholds = arguments.Thresholds(parsed);
            Progress progress = new(terminal, arguments.Quiet(parsed));
            Comparison comparison = arguments.Compare(parsed, progress, terminal, workshop);
            progress.Finish();
            Check(comparison, thresholds);
            return Tell(comparison, thresholds, arguments.Folder(parsed, workshop), terminal, workshop, progress);
        });
        return command;
    }

    private static void Check(Comparison comparison, IReadOnlyList<Threshold> thresholds)
    {
        if (comparison.Series.Count > CurvesModel.SeriesMax)
        {
            throw new BadInputException(
                $"Found {comparison.Series.Count} series, expected at most {CurvesModel.SeriesMax}: "
                + string.Join(", ", comparison.Series.Select(one => one.Name)) + ".");
        }

        if (comparison.Series.Count == 1 && thresholds.Count == 0)
        {
            throw new BadInputException(
                $"Found one series, '{comparison.Series[0].Name}', expected another to compare it with, "
                + "or a limit for it (--fail-if).");
        }
    }

    private static int Tell(
        Comparison comparison,
        IReadOnlyList<Threshold> thresholds,
        string? folder,
        Terminal terminal,
        Workshop workshop,
        Progress progress)
    {
        SeriesMeasures[] series = [.. comparison.Series.Select(SeriesMeasures.Of)];
        IReadOnlyList<ThresholdFinding> findings = ThresholdJudge.Judge(thresholds, series);
        ComparisonTable.Write(series, terminal);
        ComparisonTable.WriteDifferences(comparison.Series, terminal.Output);
        if (findings.Count > 0) terminal.Output.WriteLine();
        foreach (ThresholdFinding finding in findings)
            terminal.Output.WriteLine($"{Word(finding.Outcome),-10}  {finding.Text}");
        if (!comparison.Complete)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine("Interrupted: these are the worlds that every engine had lived through.");
        }

        if (folder is not null)
        {
            ComparisonFolder.Write(folder, comparison, series, findings);
            progress.Say($"Curves: {workshop.Say(Path.Combine(folder, "curves.png"))}");
        }

        return Code(findings, comparison.Complete);
    }

    // The runs' own verdicts are no part of it: a comparison may well be with an engine that fails.
    private static int Code(IReadOnlyList<ThresholdFinding> findings, bool complete)
    {
        if (findings.Any(finding => finding.Outcome == Outcome.Violated)) return ExitCode.Violated;
        if (!complete) return ExitCode.Interrupted;
        return findings.Any(finding => finding.Outcome == Outcome.NotJudged) ? ExitCode.NotJudged : ExitCode.Holds;
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Violated => "FAILED",
        Outcome.NotJudged => "not judged",
        _ => "holds",
    };
}
