using System.Text;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>A campaign's report for people, as Markdown with LF line ends.</summary>
internal static class CampaignMarkdown
{
    /// <summary>The report.</summary>
    public static string Write(CampaignReport report)
    {
        StringBuilder text = new();
        text.Append($"# Campaign of {report.Engine}, seed {report.Seed}\n\n");
        WriteNumbers(report, text);
        if (report.Failures.Count > 0) WriteFailures(report, text);
        foreach (FailureReport failure in report.Failures.Where(one => one.Shrunk is not null))
            WriteShrunk(failure, failure.Shrunk!, text);
        WriteNames("## Never reached", report.NeverReached, text);
        return text.ToString();
    }

    private static void WriteNumbers(CampaignReport report, StringBuilder text)
    {
        string only = report.Only.Count == 0 ? "all" : string.Join(", ", report.Only);
        text.Append("| | |\n|---|---|\n");
        Row("scenarios", Count(report.Scenarios));
        Row("simulated", report.Simulated);
        Row("violate something", Count(report.Violating));
        Row("not judged", Count(report.NotJudged));
        Row("run twice, the same", Count(report.RunTwice));
        Row("run with both cryptographies, the same", Count(report.RunWithBothCryptographies));
        Row("operations each", Count(report.Operations));
        Row("operations drawn from", only);
        Row("platform", report.Platform);
        Row("cryptography", report.Cryptography);
        Row("mode", report.Mode);
        Row("shard", report.Shard);
        Row("model", report.Version);
        Row("digest", report.Digest);

        void Row(string name, string value) => text.Append($"| {name} | {value} |\n");
    }

    private static void WriteFailures(CampaignReport report, StringBuilder text)
    {
        text.Append("\n## Failures\n\n| rule | cause | scenarios | the first | shrunk |\n|---|---|--:|--:|---|\n");
        foreach (FailureReport failure in report.Failures)
        {
            string shrunk = failure.Shrunk is { } small ? $"[{small.Scenario}]({small.Scenario})" : "";
            text.Append($"| {failure.Rule} | {Cell(failure.Cause)} | {Count(failure.Count)} | {failure.First} | ");
            text.Append($"{shrunk} |\n");
        }
    }

    private static void WriteShrunk(FailureReport failure, ShrunkReport shrunk, StringBuilder text)
    {
        string operations = HumanDuration.Count(shrunk.Operations, "operation", "operations");
        text.Append($"\n## {failure.Rule}: {shrunk.RuleName}, scenario {failure.First}\n\n");
        text.Append($"Violated at {HumanDuration.Clock(shrunk.AtNs, decimals: 3)}: {shrunk.Reason}\n\n");
        text.Append($"{operations}, hash `{shrunk.Hash}`; again with `{shrunk.Replay}`.\n");
        if (shrunk.Symptoms.Count > 0) text.Append($"A user sees: {string.Join(", ", shrunk.Symptoms)}.\n");
        text.Append("\n```\n");
        foreach (string line in shrunk.LastMoments) text.Append(line).Append('\n');
        text.Append($"```\n\n![What happened]({shrunk.Picture})\n");
        if (shrunk.KnownBugs.Count == 0) return;
        text.Append("\nKnown bugs that broke this rule:\n\n");
        foreach (KnownBugReport bug in shrunk.KnownBugs) text.Append($"- {bug.Id}: {bug.Story} ({bug.Source})\n");
    }

    private static void WriteNames(string heading, IReadOnlyList<string> names, StringBuilder text)
    {
        if (names.Count == 0) return;
        text.Append($"\n{heading}\n\n");
        foreach (string name in names) text.Append($"- {name}\n");
    }

    private static string Count(long count) => HumanDuration.Count(count);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
