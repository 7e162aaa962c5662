using SleepSim.Harness;
using SleepSim.Reports;
using Finding = SleepSim.Harness.Finding;

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
            output.WriteLine($"  picture  {workshop.Say(folder.PicturePath)}");
            output.WriteLine($"  replay   {workshop.ReplayCommand(folder.ScenarioFile, report.Result.Engine)}");
        }

        if (violated.Length <= ScenariosMax) return;
        output.WriteLine();
        output.WriteLine($"... and {violated.Length - ScenariosMax} more scenarios that violate something.");
    }

    /// <summary>Writes the violated rules of one run.</summary>
    public static void WriteFindings(RunResult result, TextWriter output)
    {
        foreach (Finding finding in result.Verdict.Violations)
        {
            string when = finding.At is { } at ? $" at {HumanDuration.Clock(at, decimals: 3)}" : "";
            output.WriteLine($"  {finding.Invariant.Id} violated{when}: {finding.Invariant.Name}");
            foreach (string line in Words.Wrap(finding.Reason, "     ")) output.WriteLine(line);
        }

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
}
