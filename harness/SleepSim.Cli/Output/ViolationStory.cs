using SleepSim.Harness;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Explains under the table what was violated, when, why, what a user would have seen, and how to see it
/// again.</summary>
internal static class ViolationStory
{
    private const int ScenariosMax = 30;
    private const int SymptomsMax = 5;

    /// <summary>Writes a paragraph for each run that violates something.</summary>
    public static void Write(IReadOnlyList<RunReport> reports, TextWriter output, Workshop workshop)
    {
        RunReport[] violated = [.. reports.Where(report => report.Result.Verdict.Outcome == Harness.Outcome.Violated)];
        foreach (RunReport report in violated.Take(ScenariosMax))
        {
            output.WriteLine();
            output.WriteLine($"{report.Result.Scenario.Name} ({report.Result.Engine})");
            WriteFindings(report.Result, output);
            WriteSymptoms(report.Result, output);
            if (report.Folder is not { } folder) continue;
            if (File.Exists(folder.PicturePath))
                output.WriteLine($"  picture  {workshop.Say(folder.PicturePath)}");
            output.WriteLine($"  replay   {workshop.ReplayCommand(folder.ScenarioFile, report.Result.Engine)}");
        }

        WriteMore(violated.Length, output);
    }

    /// <summary>Writes a paragraph for each run from disk that violates something.</summary>
    public static void Write(IReadOnlyList<ReportedRun> runs, TextWriter output)
    {
        ReportedRun[] violated = [.. runs.Where(run => run.Summary.Verdict == Reports.Outcome.Violated)];
        foreach (ReportedRun run in violated.Take(ScenariosMax))
        {
            output.WriteLine();
            output.WriteLine(Words.Printable($"{run.Name} ({run.Summary.Engine})"));
            foreach (Reports.Finding finding in run.Summary.Violations)
                WriteFinding(finding.Rule, finding.Name, finding.AtNs, finding.Reason, output);
            if (run.ReplayCommand.Length > 0) output.WriteLine($"  replay   {Words.Printable(run.ReplayCommand)}");
        }

        WriteMore(violated.Length, output);
    }

    /// <summary>Writes the violated rules of one run.</summary>
    public static void WriteFindings(RunResult result, TextWriter output)
    {
        foreach (Harness.Finding finding in result.Verdict.Violations)
            WriteFinding(finding.Invariant.Id, finding.Invariant.Name, finding.At, finding.Reason, output);
        foreach (string method in result.Stack) output.WriteLine($"     at {method}");
    }

    /// <summary>Writes what a user would have seen in one run.</summary>
    public static void WriteSymptoms(RunResult result, TextWriter output)
    {
        foreach (Symptom symptom in result.Symptoms.Take(SymptomsMax))
        {
            output.WriteLine($"  symptom  {symptom.Name}, at {HumanDuration.Clock(symptom.At, decimals: 3)}");
            foreach (string line in Words.Wrap(symptom.Story, "     ")) output.WriteLine(line);
        }

        if (result.Symptoms.Count > SymptomsMax)
            output.WriteLine($"  ... and {result.Symptoms.Count - SymptomsMax} more symptoms.");
    }

    private static void WriteFinding(string rule, string name, long? at, string reason, TextWriter output)
    {
        string when = at is { } known ? $" at {HumanDuration.Clock(known, decimals: 3)}" : "";
        output.WriteLine(Words.Printable($"  {rule} violated{when}: {name}"));
        foreach (string line in Words.Wrap(reason, "     ")) output.WriteLine(Words.Printable(line));
    }

    private static void WriteMore(int violated, TextWriter output)
    {
        if (violated <= ScenariosMax) return;
        output.WriteLine();
        output.WriteLine($"... and {violated - ScenariosMax} more scenarios that violate something.");
    }
}
