using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

public sealed class TextTimelineTests
{
    [TestCase("night")]
    [TestCase("dead-night")]
    [TestCase("troubles")]
    public void Sample_ToldAsAccepted(string sample) =>
        Verified.Matches(TextTimeline.Render(Stories.Named(sample).Records, TextTimelineOptions.All), sample);

    [Test]
    public void LastLines_OnlyTheEndIsTold()
    {
        IReadOnlyList<string> lines =
            TextTimeline.Lines(Stories.DeadNight().Records, new TextTimelineOptions { Last = 4 });
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Does.Contain("not shown"));
            Assert.That(lines, Has.Count.EqualTo(5));
            Assert.That(lines[^1], Does.Contain("an echo through the tunnel"));
        });
    }

    [Test]
    public void AroundAMoment_OnlyWhatIsNear()
    {
        TextTimelineOptions around = new() { Around = Story.At(30_000), Within = 3 * Story.Second };
        IReadOnlyList<string> lines = TextTimeline.Lines(Stories.Night().Records, around);
        Assert.Multiple(() =>
        {
            Assert.That(lines.Where(static line => line.Contains("full wake", StringComparison.Ordinal)),
                Has.Exactly(1).Items);
            Assert.That(lines.Where(static line => line.Contains("Clamshell", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public void NothingNear_Said()
    {
        TextTimelineOptions nowhere = new() { Around = Story.At(10_000), Within = 1 };
        Assert.That(TextTimeline.Lines(Stories.Night().Records, nowhere)[0], Does.StartWith("Nothing happened"));
    }

    [Test]
    public void LongRun_BoundedAndSaysWhatIsLeftOut()
    {
        TextTimelineOptions short10 = new() { LinesMax = 10 };
        IReadOnlyList<string> lines = TextTimeline.Lines(Stories.Day().Records, short10);
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Count.LessThanOrEqualTo(11));
            Assert.That(lines, Has.Some.Contains("left out here"));
        });
    }

    [Test]
    public void EveryKindOfRecord_HasWordsOrIsCounted()
    {
        foreach (TraceRecord record in Stories.Named("troubles").Records)
            Assert.That(() => TextTimeline.Lines([record], TextTimelineOptions.All), Throws.Nothing, record.ToString());
    }

    [Test]
    public void TooSmallABound_Refused() =>
        Assert.That(
            static () => TextTimeline.Lines([], new TextTimelineOptions { LinesMax = 2 }),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
}
