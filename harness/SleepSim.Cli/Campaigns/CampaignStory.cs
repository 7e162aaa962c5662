using SleepSim.Campaigns;
using SleepSim.FieldBugs;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Tells a person what a campaign found.</summary>
internal static class CampaignStory
{
    private const int NamesMax = 30;

    /// <summary>A paragraph for each failure, and what was never reached.</summary>
    /// <param name="report">The campaign.</param>
    /// <param name="found">The failures to tell.</param>
    /// <param name="toldBefore">Violations that have been told already.</param>
    /// <param name="output">Where to.</param>
    /// <param name="workshop">The folders.</param>
    public static void Write(
        CampaignReport report,
        IReadOnlyList<FoundFailure> found,
        long toldBefore,
        TextWriter output,
        Workshop workshop)
    {
        foreach (FoundFailure failure in found) Write(failure, report.Scenarios, output, workshop);
        long told = toldBefore + found.Sum(one => one.Failure.Tally.Count), all = report.Rules.Sum(rule => rule.Count);
        if (all > told)
        {
            output.WriteLine($"... and {HumanDuration.Count(all - told, "violation", "violations")} of other causes.");
            output.WriteLine();
        }

        WriteNeverReached(report.NeverReached, output);
    }

    private static void Write(FoundFailure found, long ran, TextWriter output, Workshop workshop)
    {
        Tally tally = found.Failure.Tally;
        string steps = HumanDuration.Count(found.Scenario.Timeline.Count, "operation", "operations");
        output.WriteLine($"{found.Failure.Rule} in {HumanDuration.Count(tally.Count)} of {HumanDuration.Count(ran)} "
            + $"scenarios, the first is {tally.First}; shrunk to {steps}, hash {found.Result.Hash}");
        ViolationStory.WriteFindings(found.Result, output);
        ViolationStory.WriteSymptoms(found.Result, output);
        output.WriteLine("  the last moments before");
        foreach (string line in found.Moments) output.WriteLine($"     {line}");
        foreach (FieldBug bug in found.Known)
        {
            output.WriteLine($"  known    {bug.Id}, {bug.Source}");
            foreach (string line in Words.Wrap(bug.Story, "     ")) output.WriteLine(line);
        }

        output.WriteLine($"  scenario {workshop.Say(found.File)}");
        output.WriteLine($"  picture  {workshop.Say(found.Folder.PicturePath)}");
        output.WriteLine($"  replay   {workshop.ReplayCommand(found.File, found.Result.Engine)}");
        output.WriteLine();
    }

    private static void WriteNeverReached(IReadOnlyList<string> never, TextWriter output)
    {
        if (never.Count == 0) return;
        string more = never.Count > NamesMax ? $" and {never.Count - NamesMax} more" : "";
        string text = $"Never reached: {string.Join(", ", never.Take(NamesMax))}{more}.";
        foreach (string line in Words.Wrap(text, "")) output.WriteLine(line);
        output.WriteLine();
    }
}
