using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

/// <summary>The sample runs with all that a report shows of them.</summary>
internal static class SampleRuns
{
    private static readonly string[] Names = ["night", "dead-night", "dark-wakes", "storm", "troubles", "day"];

    /// <summary>One run of every sample.</summary>
    public static IReadOnlyList<ReportedRun> All() => [.. Names.Select(Named)];

    /// <summary>So many runs, all samples but the long day over and over, each under a name of its own.</summary>
    public static IReadOnlyList<ReportedRun> Many(int count) =>
    [
        .. Enumerable.Range(0, count).Select(static i =>
        {
            ReportedRun run = Named(Names[i % (Names.Length - 1)]);
            return run with { Summary = run.Summary with { Scenario = $"{run.Summary.Scenario} {i}" } };
        }),
    ];

    /// <summary>The run of a sample.</summary>
    public static ReportedRun Named(string sample) => Of(Stories.Named(sample), "What happens then?");

    /// <summary>The run of a story.</summary>
    public static ReportedRun Of(Story story, string question)
    {
        RunStarted started = story.Records.OfType<RunStarted>().First();
        Finding[] broken =
        [
            .. story.Violations.Select(static violation =>
                new Finding(
                    violation.Rule, violation.Text, Outcome.Violated, violation.At, $"it was: {violation.Text}")),
        ];
        return new ReportedRun
        {
            Summary = new RunSummary
            {
                Scenario = started.Scenario,
                Question = question,
                Engine = started.Engine,
                Version = started.Version,
                Verdict = broken.Length > 0 ? Outcome.Violated : Outcome.Holds,
                Findings = [.. broken, new Finding("S3", "one generation", Outcome.Holds, null, "")],
                Recoveries = story.Recoveries,
                Assumed = [new Assumption("host.reasserting-limit", "5m", "L33")],
                FalseConnectedNs = broken.Length * Story.Second,
                Handshakes = 1,
                WakeUps = 2,
                EchoesSent = story.Records.Count(static record => record is EchoSent),
                EchoesAnswered = story.Records.Count(static record => record is EchoAnswered),
                LeakedPackets = 0,
                Hash = "00c0ffee00c0ffee",
                SimulatedNs = story.Records[^1].At,
                Records = story.Records.Count,
            },
            Records = story.Records,
            Scenario = $"name: {started.Scenario}\ntimeline:\n  - sleep: 8h\n",
            ReplayCommand = "sleepsim replay scenario.yaml",
        };
    }
}
