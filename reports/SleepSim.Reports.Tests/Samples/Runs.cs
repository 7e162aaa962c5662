using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

/// <summary>The sample stories as runs with all that a report shows.</summary>
internal static class Runs
{
    /// <summary>The run of a story; its summary says what the story broke, and that everything else holds.</summary>
    public static ReportedRun Of(Story story)
    {
        TraceRecord[] records = Whole(story.Records);
        RunStarted started = records.OfType<RunStarted>().First();
        Finding[] broken =
        [
            .. story.Violations.Select(static one => new Finding(
                one.Rule, one.Text, Outcome.Violated, one.At, $"This is why {one.Rule} is broken.")),
        ];
        RunSummary summary = TraceSummary.Of(records, "", "") with
        {
            Question = "Does it come back?",
            Verdict = broken.Length > 0 ? Outcome.Violated : Outcome.Holds,
            Findings = [new Finding("S2", "no lie", Outcome.Holds, null, "It never lied."), .. broken],
            Recoveries = story.Recoveries,
            Assumed = [new Assumption("host.on-demand-gap", "0s", "D16")],
            FalseConnectedNs = broken.Length * Story.Second,
        };
        return new ReportedRun
        {
            Summary = summary,
            Records = records,
            Scenario = $"name: {started.Scenario}\n",
            ReplayCommand = $"sleepsim replay \"out/{started.Engine}/scenario.yaml\" --engine {started.Engine}",
        };
    }

    /// <summary>A run of which only the trace is left.</summary>
    public static ReportedRun WithoutSummary(Story story) => new()
    {
        Summary = TraceSummary.Of(Whole(story.Records), "", ""),
        Records = Whole(story.Records),
        Missing = ["summary.json is broken: it is not there; verdict, recoveries and more are not known."],
    };

    /// <summary>A run in which nothing put a rule to the test.</summary>
    public static ReportedRun NotJudged(Story story)
    {
        ReportedRun run = Of(story);
        return run with
        {
            Summary = run.Summary with
            {
                Verdict = Outcome.NotJudged,
                Findings = [new Finding("S2", "no lie", Outcome.NotJudged, null, "It was never asked.")],
            },
        };
    }

    /// <summary>The same with names and reasons that try to be something else than text.</summary>
    public static ReportedRun Hostile(ReportedRun run, string text) => run with
    {
        Summary = run.Summary with
        {
            Scenario = text,
            Question = text,
            Findings = [.. run.Summary.Findings.Select(one => one with { Name = text, Reason = text })],
        },
        ReplayCommand = text,
    };

    /// <summary>A trace with the last engine discarded, as at the end of every run.</summary>
    public static TraceRecord[] Whole(IReadOnlyList<TraceRecord> records)
    {
        int living = records.Count(static one => one is EngineCreated)
            - records.Count(static one => one is EngineDiscarded);
        return [.. records, .. Enumerable.Repeat(new EngineDiscarded(records[^1].At, 1), living)];
    }

    /// <summary>Writes the files of a run.</summary>
    public static string Save(ReportedRun run, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "scenario.yaml"), run.Scenario);
        RunSummaryFile.Write(run.Summary, Path.Combine(folder, "summary.json"));
        using TraceFile trace = new(Path.Combine(folder, "trace.jsonl"));
        foreach (TraceRecord record in run.Records) trace.Take(record);
        return folder;
    }
}
