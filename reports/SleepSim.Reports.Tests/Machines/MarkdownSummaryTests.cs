namespace SleepSim.Reports.Tests;

public sealed class MarkdownSummaryTests
{
    private static readonly ReportedRun[] _runs =
    [
        Runs.Of(Stories.DeadNight()), Runs.Of(Stories.Night()), Runs.NotJudged(Stories.Troubles()),
        Runs.WithoutSummary(Stories.DarkWakes()),
    ];

    [Test]
    public void Runs_WrittenAsAccepted() =>
        Verified.Matches(MarkdownSummary.Of(_runs, ["naive/night/trace.jsonl:812: the file ends"]), extension: "md");

    [Test]
    public void EverythingHolds_IsSaidFirst() =>
        Assert.That(MarkdownSummary.Of([Runs.Of(Stories.Night())], []), Does.StartWith("## SleepSim: ✅ 1 of 1 hold\n"));

    [TestCase("a|b\\|c")]
    [TestCase("`code` ``")]
    [TestCase("<img src=x onerror=alert(1)>")]
    [TestCase("</details></code><script>")]
    [TestCase("**bold** _it_ ~~no~~ [link](http://x) ![picture](//x)")]
    [TestCase("line\r\nbreak\u2028and\u0085more")]
    [TestCase("@everyone #1 GH-1 www.example.org https://example.org")]
    [TestCase("\u202Egnp.exe\u0000", TestName = "TextThatRunsBackwards_StaysText")]
    public void HostileText_StaysText(string text)
    {
        ReportedRun hostile = Runs.Hostile(Runs.Of(Stories.DeadNight()), text);

        string markdown = MarkdownSummary.Of([hostile], [text]);
        string harmless = MarkdownSummary.Of([Runs.Hostile(hostile, "x")], ["x"]);

        // The same lines, cells and elements as with a harmless text.
        foreach (char one in "\n|<>`*_[]!\\~")
            Assert.That(markdown.Count(letter => letter == one), Is.EqualTo(harmless.Count(letter => letter == one)),
                $"'{one}' in {markdown}");
        Assert.That(markdown, Does.Not.Contain("://").And.Not.Contain("www.").And.Not.Contain("@e"));
        Assert.That(markdown.Where(char.IsControl), Has.All.EqualTo('\n'));
    }

    [Test]
    public void ManyRuns_FitAndSayWhatIsLeftOutButNoFailure()
    {
        ReportedRun[] many =
        [
            .. Enumerable.Range(0, 2_000).Select(i => Named(_runs[1], i)), .. Enumerable.Range(0, 50)
                .Select(i => Named(_runs[0], 5_000 + i)),
        ];

        string markdown = MarkdownSummary.Of(many, []);

        Assert.That(markdown, Has.Length.LessThanOrEqualTo(MarkdownSummary.LengthMax));
        Assert.That(markdown, Does.Contain("Left out for want of room: ").And.Contain(" of 2,050 runs"));
        Assert.That(markdown.Split('\n').Count(line => line.Contains("**L1**", StringComparison.Ordinal)),
            Is.EqualTo(50));
        Assert.That(markdown.Split("<details>"), Has.Length.EqualTo(markdown.Split("</details>").Length));
    }

    [Test]
    public void MoreFailuresThanFit_AreCountedAndRecoveryIsStillTold()
    {
        ReportedRun[] many = [.. Enumerable.Range(0, 2_000).Select(i => Named(_runs[0], i))];

        string markdown = MarkdownSummary.Of(many, []);

        Assert.That(markdown, Has.Length.LessThanOrEqualTo(MarkdownSummary.LengthMax));
        Assert.That(markdown, Does.Contain(" of 4,000 broken rules").And.Contain("### Recovery"));
    }

    [Test]
    public void EndlessText_IsCut()
    {
        ReportedRun hostile = Runs.Hostile(Runs.Of(Stories.DeadNight()), new string('*', 1_000_000));

        Assert.That(MarkdownSummary.Of([hostile], []), Has.Length.LessThan(20_000).And.Contains("…"));
    }

    private static ReportedRun Named(ReportedRun run, int number) =>
        run with { Summary = run.Summary with { Scenario = $"night-{number}" } };
}
