using System.Globalization;
using SleepSim.Contract;
using SleepSim.Harness;
using SleepSim.Live;
using SleepSim.Reports;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>Plays scenarios with several engines at once, each in a lab of its own, and says what came of it.</summary>
/// <param name="scenarios">As the files have them.</param>
/// <param name="engines">Every scenario is played with each.</param>
/// <param name="folder">Of all reports.</param>
/// <param name="terminal">Where to say it.</param>
/// <param name="workshop">For the simulated twin, and relative paths.</param>
internal sealed class LiveBatch(
    IReadOnlyList<Scenario> scenarios,
    IReadOnlyList<LiveEngine> engines,
    string folder,
    Terminal terminal,
    Workshop workshop)
{
    // Wakes of many labs at one moment would only measure how many processors there are.
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(400);

    private readonly (Scenario Played, TimeSpan LeftOut)[] _played = [.. scenarios.Select(LiveSleeps.Shorten)];

    /// <summary>Plays them all.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(int jobs, bool quiet)
    {
        // The longest first: the others fit beside it.
        (Scenario Scenario, LiveEngine Engine)[] pieces =
        [
            .. _played.Select(one => one.Played)
                .SelectMany(scenario => engines.Select(engine => (Scenario: scenario, Engine: engine)))
                .OrderByDescending(piece => Length(piece.Scenario)),
        ];
        using LiveProgress progress = new(new Progress(terminal, quiet), pieces.Length);
        progress.Say(Announcement(pieces, jobs));
        LiveReport?[] reports = Batch.Run(
            pieces.Length,
            jobs,
            i => Play(pieces[i].Scenario, pieces[i].Engine, i < jobs ? Apart * i : TimeSpan.Zero, progress),
            terminal.Interrupted);
        progress.Dispose();
        LiveReport[] finished = [.. reports.OfType<LiveReport>().Where(report => report.Problem is null)];
        foreach (LiveReport failed in reports.OfType<LiveReport>().Where(report => report.Problem is not null))
            terminal.Error.WriteLine($"{failed.Scenario.Name} ({failed.Engine.Name}): {failed.Problem}");
        Write([.. finished.OrderBy(Place)], pieces.Length);
        int code = RunCommand.Code(
            [.. finished.Select(report => report.Run!)], terminal.Interrupted.IsCancellationRequested);
        return code == ExitCode.Holds && finished.Length < pieces.Length ? ExitCode.NotJudged : code;
    }

    private LiveReport Play(Scenario scenario, LiveEngine engine, TimeSpan wait, LiveProgress progress)
    {
        terminal.Interrupted.WaitHandle.WaitOne(wait);
        progress.Began(scenario, engine);
        try
        {
            RunFolder home = RunFolder.Create(folder, engine.Name, scenario.Name, scenario);
            LiveResult live = LiveRun.Play(scenario, engine, workshop.Command, terminal.Interrupted);
            RunReport report = new(live.Result, home, live.Trace, Summaries.Of(live.Result, live.Trace));
            using (TraceFile file = home.OpenTrace())
            {
                foreach (TraceRecord record in live.Trace) file.Take(record);
            }

            home.WriteReports(new ReportedRun { Summary = report.Summary, Records = live.Trace }, Theme.Light);
            return new LiveReport(scenario, engine) { Run = report, Simulated = Simulate(scenario, engine) };
        }
        catch (OperationCanceledException)
        {
            return new LiveReport(scenario, engine) { Problem = "interrupted" };
        }
        catch (LabException e)
        {
            return new LiveReport(scenario, engine) { Problem = e.Message };
        }
        finally
        {
            progress.Ended(scenario, engine);
        }
    }

    private RunReport? Simulate(Scenario scenario, LiveEngine engine) => engine.Simulated.Length == 0
        ? null
        : new ScenarioRunner(workshop.Engine(engine.Simulated), Path.Combine(folder, "simulated"))
            .Run(scenario, scenario.Name);

    private void Write(LiveReport[] finished, int wanted)
    {
        IReadOnlyList<ReportedRun> runs = LiveRuns.Of(finished, workshop);
        RunTable.Write(runs, terminal, withEngine: true);
        ViolationStory.Write(runs, terminal.Output);
        terminal.Output.WriteLine();
        LiveTable.Write(finished, terminal);
        LiveComparison.Write(finished, terminal);
        string[] said = [.. LeftOut(), .. NotJudged(finished)];
        foreach (string line in said) terminal.Output.WriteLine(line);
        string missing = finished.Length < wanted
            ? $"{wanted - finished.Length} of {wanted} runs are missing."
            : "";
        if (missing.Length > 0) terminal.Output.WriteLine(missing);
        string page = Path.Combine(folder, "report.html");
        new ReportFiles { Page = page, Sections = LiveSections.Of(finished) }
            .Write(runs, [.. said.Append(missing).Where(line => line.Length > 0)], terminal, workshop);
        terminal.Error.WriteLine($"To open and to attach: {workshop.Say(page)}");
    }

    private IEnumerable<string> LeftOut()
    {
        for (int i = 0; i < scenarios.Count; i++)
        {
            if (_played[i].LeftOut == TimeSpan.Zero) continue;
            yield return $"{scenarios[i].Name}: {HumanDuration.Format(Nanoseconds(_played[i].LeftOut))} of its sleeps "
                + "were left out, as it allows (live.longest-sleep).";
        }
    }

    private static IEnumerable<string> NotJudged(LiveReport[] finished)
    {
        if (finished.Length == 0) yield break;
        string[] judged =
        [
            .. InvariantCatalogue.All.Select(rule => rule.Id)
                .Where(rule => LiveInvariants.WhyNot(rule, finished[0].Engine) is null),
        ];
        yield return $"Judged on a kernel: {string.Join(", ", judged)}. Of the other rules it shows too little; "
            + "summary.json of each run says why.";
    }

    private static string Announcement((Scenario Scenario, LiveEngine Engine)[] pieces, int jobs)
    {
        TimeSpan all = TimeSpan.FromTicks(pieces.Sum(piece => Length(piece.Scenario).Ticks));
        TimeSpan longest = pieces.Select(piece => Length(piece.Scenario)).DefaultIfEmpty().Max();
        TimeSpan about = TimeSpan.FromTicks(Math.Max(longest.Ticks, all.Ticks / jobs));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{pieces.Length} runs in real time, {Math.Min(jobs, pieces.Length)} at a time: "
            + $"at least {HumanDuration.Format(Nanoseconds(about))}. Ctrl-C ends them and removes their labs.");
    }

    private (int, int) Place(LiveReport report) => (
        Array.FindIndex(_played, one => ReferenceEquals(one.Played, report.Scenario)),
        engines.ToList().IndexOf(report.Engine));

    private static TimeSpan Length(Scenario scenario) => scenario.TimelineEnd + scenario.Calm;

    private static long Nanoseconds(TimeSpan span) => span.Ticks * TimeSpan.NanosecondsPerTick;
}
