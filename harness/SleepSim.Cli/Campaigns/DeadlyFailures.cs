using System.Globalization;
using SleepSim.Campaigns;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Failures that ended the process which ran them. They are told as they were found: to make them smaller, or
/// to draw them, would end this process too.</summary>
internal static class DeadlyFailures
{
    /// <summary>Writes their scenarios to files, and a paragraph for each.</summary>
    /// <exception cref="BadInputException">A file cannot be written.</exception>
    public static void Write(
        IReadOnlyList<CampaignFailure> failures, string folder, string engine, TextWriter output, Workshop workshop)
    {
        foreach (CampaignFailure failure in failures)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{failure.Rule}-{failure.Tally.First}.yaml");
            string file = Path.Combine(folder, name);
            RunFolder.Writing(file, () =>
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(file, failure.Scenario);
                return true;
            });
            output.WriteLine($"{failure.Rule} in {HumanDuration.Count(failure.Tally.Count, "scenario", "scenarios")}, "
                + $"the first is {failure.Tally.First}; it ended the process, and is not shrunk");
            string when = HumanDuration.Clock(failure.At, decimals: 3);
            foreach (string line in Words.Wrap($"at {when}: {failure.Reason}", "     ")) output.WriteLine(line);
            output.WriteLine($"  scenario {workshop.Say(file)}");
            output.WriteLine($"  replay   {workshop.ReplayCommand(file, engine)}   (no process survives it)");
            output.WriteLine();
        }
    }
}
