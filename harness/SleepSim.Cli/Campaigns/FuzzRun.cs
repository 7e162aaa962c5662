using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>One campaign from its file to its report.</summary>
/// <param name="engine">The engine.</param>
/// <param name="options">What is asked for.</param>
/// <param name="terminal">Where to tell of it.</param>
/// <param name="workshop">The folders.</param>
/// <param name="watch">Ends the process when a scenario does not; null when nobody looks after its death.</param>
internal sealed class FuzzRun(
    TestedEngine engine, FuzzOptions options, Terminal terminal, Workshop workshop, RunWatch? watch = null)
{
    private readonly Progress _progress = new(terminal);

    /// <summary>Runs what is left of it, shrinks what fails, and reports.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="BadInputException">The file cannot be used.</exception>
    /// <exception cref="OwnFaultException">SleepSim failed at a scenario.</exception>
    public int Run()
    {
        try
        {
            using CampaignFile file = CampaignFile.Open(options.File, options.Plan, options.Shard);
            return Run(file);
        }
        catch (CampaignFileException e)
        {
            _progress.Finish();
            throw new BadInputException(e.Message);
        }
        catch (ScenarioFailedException e)
        {
            _progress.Finish();
            throw new OwnFaultException(
                $"Running scenario {e.Index} with '{engine.Name}' failed; it is {Keep(e)}.", e.InnerException!);
        }
    }

    private int Run(CampaignFile file)
    {
        SayWhatIsThere(file);
        CampaignProgress line = new(_progress, options.Order, options.Shard, file.Totals.Ran);
        CampaignEnd end = Campaign.Run(
            file, engine, options.Order, new ReachedNames().Of, line.Show, terminal.Interrupted, watch);
        CampaignTotals totals = file.Totals;
        _progress.Say(line.Line(totals));
        if (end.Divergence is { } divergence)
        {
            DivergenceStory.Write(divergence, engine.Name, terminal.Error);
            return ExitCode.OwnFault;
        }

        CampaignResult result = CampaignResult.Read(options.File);
        CampaignFailure[] deadly = [.. result.Failures.Where(Death.IsOne)];
        IReadOnlyList<FoundFailure> found =
            new FailureFinder(engine, options, terminal, workshop, _progress, watch)
                .Find([.. result.Failures.Except(deadly)]);
        _progress.Finish();
        Report(result, found, deadly);
        if (totals.Violating > 0) return ExitCode.Violated;
        if (terminal.Interrupted.IsCancellationRequested) return ExitCode.Interrupted;
        return totals.Ran > 0 && totals.Unjudged == totals.Ran ? ExitCode.NotJudged : ExitCode.Holds;
    }

    private void SayWhatIsThere(CampaignFile file)
    {
        if (file.Totals.Ran > 0)
        {
            _progress.Say($"Going on: {workshop.Say(options.File)} has "
                + $"{HumanDuration.Count(file.Totals.Ran, "scenario", "scenarios")}.");
        }

        if (file.LeftInFlight.Count > 0)
        {
            _progress.Say("The process before this one died while these scenarios ran: "
                + $"{string.Join(", ", file.LeftInFlight)}.");
        }
    }

    private void Report(
        CampaignResult result, IReadOnlyList<FoundFailure> found, IReadOnlyList<CampaignFailure> deadly)
    {
        CampaignReport report = CampaignReport.Of(
            options.Plan, options.Shard, result, found, ReachedNames.All(workshop.Engine(engine.Name).Places));
        DeadlyFailures.Write(deadly, options.Folder, engine.Name, terminal.Output, workshop);
        CampaignStory.Write(report, found, deadly.Sum(one => one.Tally.Count), terminal.Output, workshop);
        terminal.Output.WriteLine(Closing(result.Totals));
        RunFolder.Writing(options.Folder, () =>
        {
            Directory.CreateDirectory(options.Folder);
            File.WriteAllText(Path.Combine(options.Folder, "report.md"), CampaignMarkdown.Write(report));
            File.WriteAllText(Path.Combine(options.Folder, "report.json"), CampaignReportFile.ToJson(report));
            return true;
        });
        _progress.Say($"Report: {workshop.Say(Path.Combine(options.Folder, "report.md"))}");
    }

    private string Closing(CampaignTotals totals)
    {
        string part = options.Shard.IsWhole ? "" : $", shard {options.Shard}";
        return $"{engine.Name}, seed {options.Plan.Seed}{part}: {CampaignWords.Sum(totals)}.";
    }

    // What SleepSim itself failed at, as a file.
    private string Keep(ScenarioFailedException e)
    {
        string file = Path.Combine(options.Folder, $"failed-{e.Index}.yaml");
        RunFolder.Writing(file, () =>
        {
            Directory.CreateDirectory(options.Folder);
            File.WriteAllText(file, ScenarioWriter.Write(e.Scenario));
            return true;
        });
        return file;
    }
}
