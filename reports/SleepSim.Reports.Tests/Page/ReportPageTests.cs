using System.Text;
using System.Text.RegularExpressions;

namespace SleepSim.Reports.Tests;

public sealed class ReportPageTests
{
    private static readonly string[] Meanings =
    [
        .. Enum.GetValues<Tone>().Select(static tone => ".t-" + PageName.Of(tone)),
        .. Enum.GetValues<MarkKind>().Select(static kind => ".m-" + PageName.Of(kind)),
        .. Enum.GetValues<Outcome>().Select(static outcome => ".v-" + PageName.Of(outcome)),
    ];

    [Test]
    public void SameRunsTwice_SameBytes()
    {
        string one = PageOf(SampleRuns.All()), other = PageOf(SampleRuns.All());
        Assert.That(one, Is.EqualTo(other));
    }

    [Test]
    public void Page_NeedsNothingFromOutside()
    {
        string page = PageOf(SampleRuns.All());
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("default-src 'none'"));
            Assert.That(page, Does.Not.Contain("\r"));
            Assert.That(Regex.Count(page, @"(src|href)=""(?!#)"), Is.Zero, "a link to elsewhere");
            Assert.That(
                Regex.Matches(page, @"https?://[^'""\s)]*").Select(static match => match.Value).Distinct(),
                Is.EqualTo(new[] { "http://www.w3.org/2000/svg" }));
        });
    }

    [TestCaseSource(nameof(Meanings))]
    public void EveryMeaning_HasAColour(string selector) =>
        Assert.That(PageResources.Style.Html, Does.Match(Regex.Escape(selector) + "[ ,{]"));

    [Test]
    public void WhatFailed_ComesFirst()
    {
        string page = PageOf(SampleRuns.All());
        string[] verdicts = [.. Regex.Matches(page, "<h3><span class=\"verdict-of v-([a-z-]+)\"")
            .Select(static match => match.Groups[1].Value)];
        Assert.That(verdicts, Is.EqualTo(verdicts.OrderByDescending(static verdict => verdict == "violated")));
        Assert.That(verdicts, Has.Length.EqualTo(6));
    }

    [Test]
    public void EveryId_Once()
    {
        string page = PageOf([.. SampleRuns.All(), .. SampleRuns.All(), HostileRun.Create(), HostileRun.Create()]);
        IEnumerable<string> ids = Regex.Matches(page, @" id=""([^""]*)""").Select(static match => match.Value);
        Assert.That(ids, Is.Unique);
    }

    [TestCase(3_000_000)]
    [TestCase(20_000)]
    public void EveryLink_LeadsSomewhere(int bytesMax)
    {
        ReportPageOptions options = ReportPageOptions.Usual with { BytesMax = bytesMax };
        string page = PageOf([.. SampleRuns.All(), HostileRun.Create()], options);
        string[] ids = [.. Regex.Matches(page, @" id=""([^""]*)""").Select(static match => match.Groups[1].Value)];
        IEnumerable<string> targets =
            Regex.Matches(page, @" href=""#([^""]*)""").Select(static match => match.Groups[1].Value);
        Assert.That(targets.Except(ids), Is.Empty);
    }

    [Test]
    public void HostileTexts_NoMarkup()
    {
        string page = PageOf([HostileRun.Create()], ReportPageOptions.Usual with
        {
            Title = HostileRun.Text,
            Lead = HostileRun.Text,
            Sections = [new ReportSection(HostileRun.Text, "<p>trusted</p>")],
        });
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Not.Contain("<img"));
            Assert.That(page, Does.Not.Contain("\u2028").And.Not.Contain("\0").And.Not.Contain("\u202E"));
            Assert.That(page, Does.Contain("<p>trusted</p>"));
            Assert.That(Regex.Count(page, "<script"), Is.EqualTo(3));
            Assert.That(Regex.Count(page, "</script"), Is.EqualTo(3));
            Assert.That(page, Does.Contain("&lt;/script&gt;&lt;script&gt;window.broken=1"));
        });
    }

    [Test]
    public void HundredRuns_BelowThreeMegabytes() =>
        Assert.That(Encoding.UTF8.GetByteCount(PageOf(SampleRuns.Many(100))), Is.LessThan(3_000_000));

    [TestCase(400_000)]
    [TestCase(250_000)]
    public void TooMuchForTheFile_ShortenedWithCountsButNeverTheFailure(int bytesMax)
    {
        ReportedRun[] runs = [.. SampleRuns.Many(30)];
        string page = PageOf(runs, ReportPageOptions.Usual with { BytesMax = bytesMax });
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetByteCount(page), Is.LessThan(bytesMax * 1.1));
            Assert.That(page, Does.Match("Shortened for the size of the file: [0-9]+ runs? (is|are) shown"));
            foreach (Finding finding in runs.SelectMany(static run => run.Summary.Findings))
                if (finding.Outcome == Outcome.Violated) Assert.That(page, Does.Contain(finding.Reason));
        });
    }

    [Test]
    public void ShortenedRun_KeepsTheStoryAroundItsBrokenRule()
    {
        ReportedRun run = SampleRuns.Named("dead-night");
        PageRun page = PageRun.Of([run])[0];
        page.Detail = PageDetail.Picture;
        PageHtml html = new();
        PageRunSection.Write(html, page, new PageTables());
        TextTimelineOptions near =
            TextTimelineOptions.All with { Around = run.Summary.Findings[0].AtNs, Within = 10 * Story.Second };
        Assert.That(
            html.ToFragment().Html,
            Does.Contain(PageMarkup.Text(TextTimeline.Render(run.Records, near))).And.Contain("Shortened"));
    }

    [Test]
    public void NoRuns_StillAPage() => Assert.That(PageOf([]), Does.Contain("of 0 runs").And.Contain("</html>"));

    [Test]
    public void RunWithoutTrace_SaysSo()
    {
        ReportedRun run = SampleRuns.Named("dead-night") with { Records = [] };
        Assert.That(PageOf([run]), Does.Contain("The trace of this run was not kept"));
    }

    [Test]
    public void WhatIsMissing_Said()
    {
        ReportedRun run = SampleRuns.Named("night") with { Missing = ["The trace breaks off at line 7."] };
        Assert.That(PageOf([run]), Does.Contain("The trace breaks off at line 7."));
    }

    private static string PageOf(IReadOnlyList<ReportedRun> runs, ReportPageOptions? options = null)
    {
        using StringWriter page = new();
        ReportPage.Write(runs, options ?? ReportPageOptions.Usual, page);
        return page.ToString();
    }
}
