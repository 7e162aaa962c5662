using System.Text.Json;
using System.Text.RegularExpressions;

namespace SleepSim.Reports.Tests.Study;

public sealed partial class StudyPageTests
{
    [Test]
    public void Paper_SaysWhatWasAccepted() =>
        Verified.Matches(StudyMarkdown.Write(ForumPaper.Of(Studies.Small)), extension: "md");

    [Test]
    public void Json_HasTheSameNumbers()
    {
        using JsonDocument json = JsonDocument.Parse(StudyFile.ToJson(Studies.Small));
        JsonElement hasty = json.RootElement.GetProperty("engines")[0];
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("worlds").GetInt32(), Is.EqualTo(50));
            Assert.That(hasty.GetProperty("all").GetProperty("violated").GetInt32(), Is.EqualTo(17));
            Assert.That(hasty.GetProperty("all").GetProperty("total").GetProperty("p99Ns").ValueKind,
                Is.EqualTo(JsonValueKind.Null));
            Assert.That(hasty.GetProperty("rules")[0].GetProperty("count").GetInt32(), Is.EqualTo(17));
            Assert.That(hasty.GetProperty("runs").GetArrayLength(), Is.EqualTo(50));
        });
    }

    [Test]
    public void SameStudyTwice_SameBytes()
    {
        StudyData one = Studies.Small, other = one with { };
        Assert.That(StudyPage.Write(ForumPaper.Of(one)), Is.EqualTo(StudyPage.Write(ForumPaper.Of(other))));
    }

    [Test]
    public void Page_NeedsNothingElse()
    {
        string page = StudyPage.Write(ForumPaper.Of(Studies.Small));
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("@import").And.Not.Contain("url("));
            Assert.That(Sources().Matches(page).Select(static one => one.Groups["where"].Value),
                Is.All.StartsWith("#").Or.StartsWith("examples/"));
            Assert.That(page, Does.Not.Contain("<?xml").And.Not.Contain('\r'));
        });
    }

    [Test]
    public void HostileText_CannotInjectMarkup()
    {
        StudyData data = Studies.Small with
        {
            Command = Studies.Hostile,
            Cryptography = Studies.Hostile,
            Engines =
            [
                .. Studies.Small.Engines.Select(static one =>
                    one with { Name = Studies.Hostile, Design = Studies.Hostile }),
            ],
            Examples =
            [
                new StudyExample(
                    Studies.Hostile, Studies.Hostile, 1, Studies.Hostile, Studies.Hostile, Studies.Hostile),
            ],
        };
        string page = StudyPage.Write(ForumPaper.Of(data));
        string markdown = StudyMarkdown.Write(ForumPaper.Of(data));
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Not.Contain("<img").And.Not.Contain("<script").And.Not.Contain("\"'&\u0007"));
            Assert.That(page, Does.Not.Contain('\u0007'));
            Assert.That(Unescaped().Matches(markdown), Is.Empty);
        });
    }

    [Test]
    public void InterruptedStudy_SaysSo()
    {
        StudyData data = Studies.Small with { Wanted = 1_000 };
        Assert.That(
            StudyMarkdown.Write(ForumPaper.Of(data)), Does.Contain("interrupted: 50 worlds of 1,000 are in it"));
    }

    [GeneratedRegex("(?:href|src)=\"(?<where>[^\"]*)\"")]
    private static partial Regex Sources();

    // Outside of a span of code.
    [GeneratedRegex(@"^[^`\n]*(?<!\\)<img", RegexOptions.Multiline)]
    private static partial Regex Unescaped();
}
