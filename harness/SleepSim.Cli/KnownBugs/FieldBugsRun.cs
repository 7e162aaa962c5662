using SleepSim.Campaigns;
using SleepSim.FieldBugs;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Looks for the known bugs with plain campaigns, and says how soon each was found.</summary>
internal sealed class FieldBugsRun(FieldBugsOptions options, Terminal terminal, Workshop workshop)
{
    private readonly Progress _progress = new(terminal);
    private int _found, _done;

    /// <summary>Hunts, and prints the table.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run()
    {
        KnownBug[] bugs = [.. options.Bugs.Select(Known)];
        long[] seeds = [.. Enumerable.Range(0, FieldBugsOptions.Seeds).Select(i => options.Seed + i)];
        IReadOnlyList<BugFind> finds =
            BugSweep.Run(options.Hunt, bugs, seeds, options.Jobs, Tell, terminal.Interrupted);
        _progress.Finish();
        BugSummary[] sums =
            [.. finds.GroupBy(find => find.Bug).Select(ofBug => new BugSummary([.. ofBug]))];
        FieldBugsTable.Write(sums, options.Hunt.CountMax, terminal);
        terminal.Output.WriteLine(FieldBugsTable.Closing(sums, options.Bugs.Count));
        Keep(sums);
        bool complete = finds.Count == bugs.Length * seeds.Length;
        if (!sums.All(sum => sum.IsGood)) return ExitCode.Violated;
        return complete ? ExitCode.Holds : ExitCode.Interrupted;
    }

    private KnownBug Known(FieldBug bug) => new(bug.Id, bug.Rules, options.Hunt.Healthy.Inside(bug.In));

    private void Tell(BugFind find)
    {
        _done++;
        if (find.Needed is not null) _found++;
        int all = options.Bugs.Count * FieldBugsOptions.Seeds;
        _progress.Show(() =>
            $"{_done} of {all} hunts over, {_found} found; the last: {find.Bug} with seed {find.Seed}, "
            + (find.Needed is { } needed ? $"scenario {HumanDuration.Count(needed)}" : "not found"));
    }

    // The smallest scenario of each bug, to look at and to replay.
    private void Keep(IReadOnlyList<BugSummary> sums)
    {
        BugFind[] smallest = [.. sums.Select(sum => sum.Finds.Where(find => find.Shrunk is not null)
            .MinBy(find => find.Operations)).OfType<BugFind>()];
        if (smallest.Length == 0) return;
        RunFolder.Writing(options.Folder, () =>
        {
            Directory.CreateDirectory(options.Folder);
            foreach (BugFind find in smallest)
                File.WriteAllText(Path.Combine(options.Folder, find.Bug + ".yaml"), ScenarioWriter.Write(Named(find)));
            return true;
        });
        _progress.Say($"The smallest scenario of each: {workshop.Say(options.Folder)}");
    }

    private Scenario Named(BugFind find)
    {
        Scenario small = find.Shrunk! with { Name = find.Bug, Question = "", Expect = [] };
        FieldBug bug = options.Bugs.Single(one => one.Id == find.Bug);
        string hash = Known(bug).Engine.Run(small, Cryptography.Real).Hash;
        string where = FormattableString.Invariant($"fuzz --field-bugs, seed {find.Seed}, scenario {find.Needed - 1}");
        return small with { Source = new Origin(find.Rule, find.Bug, hash).ToText(where) };
    }
}
