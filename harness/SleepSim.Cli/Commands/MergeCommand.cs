using System.CommandLine;
using SleepSim.Campaigns;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary><c>sleepsim merge</c>: the files of all shards, joined to what one machine would have got.</summary>
internal static class MergeCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Argument<string[]> files = new("files")
        {
            Description = "The campaign files of all shards, in any order.", Arity = ArgumentArity.OneOrMore,
        };
        Option<string> into = new("--into")
        {
            Description = "The file to write: the same, bit for bit, as one of an undivided campaign.",
            HelpName = "file",
            Required = true,
        };
        Command command = new("merge", "Join the campaign files of all shards into one.") { files, into };
        command.SetAction(parsed =>
        {
            string target = Path.GetFullPath(parsed.GetRequiredValue(into), workshop.Here);
            string[] parts =
                [.. parsed.GetRequiredValue(files).Select(file => Path.GetFullPath(file, workshop.Here))];
            CampaignTotals totals = Merge(parts, target);
            terminal.Output.WriteLine(
                $"{HumanDuration.Count(parts.Length, "file", "files")} merged into {workshop.Say(target)}: "
                + $"{CampaignWords.Sum(totals)}.");
            return totals.Violating > 0 ? ExitCode.Violated : ExitCode.Holds;
        });
        return command;
    }

    private static CampaignTotals Merge(string[] parts, string target)
    {
        try
        {
            return CampaignMerge.Merge(parts, target);
        }
        catch (CampaignFileException e)
        {
            throw new BadInputException(e.Message);
        }
    }
}
