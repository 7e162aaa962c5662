using SkiaSharp;

namespace SleepSim.Reports.Tests;

public sealed class PictureLayoutTests
{
    [TestCaseSource(typeof(Stories), nameof(Stories.Names))]
    public void Words_TouchNothingAndStayInside(string sample) =>
        Assert.That(SvgTexts.Faults(TimelinePlot.Svg(ModelOf(sample))), Is.Empty);

    [TestCaseSource(typeof(Stories), nameof(Stories.Names))]
    public void Words_AreAsWideAsTheyAreDrawn(string sample)
    {
        foreach (PlacedText text in LayoutOf(sample).Texts)
        {
            SKTypeface face = text.Style.Bold ? Typefaces.SemiBold : Typefaces.Regular;
            using SKFont font = Typefaces.FontOf(face, text.Style.Size);
            Assert.That(text.Width, Is.EqualTo(font.MeasureText(text.Text)).Within(0.5), text.Text);
        }
    }

    [TestCaseSource(typeof(Stories), nameof(Stories.Names))]
    public void WordsOfGaps_StandInTheirGaps(string sample)
    {
        PictureLayout layout = LayoutOf(sample);
        List<SKRect> gaps = [.. layout.Model.Time.Segments.Where(one => one.IsGap).Select(layout.AreaOf)];
        List<PlacedText> upwards = [.. layout.Texts.Where(static text => text.Upwards)];
        Assert.Multiple(() =>
        {
            Assert.That(upwards.Where(text => !gaps.Exists(gap => gap.Contains(text.Box))), Is.Empty);
            Assert.That(upwards, Has.Count.GreaterThanOrEqualTo(gaps.Count));
        });
    }

    [TestCaseSource(typeof(Stories), nameof(Stories.Names))]
    public void WordsOfFlags_StandInTheirFlags(string sample)
    {
        PictureLayout layout = LayoutOf(sample);
        foreach (PlacedLabel flag in layout.Flags)
        {
            PlacedText text = layout.Texts.First(text => text.Text == flag.Text && text.Box.Left >= flag.Left);
            Assert.That(text.Box.Right, Is.LessThanOrEqualTo(flag.Left + flag.Width));
        }
    }

    [Test]
    public void ManyLongWordsAtOneMoment_CutAndCounted()
    {
        Story story = new Story().Begin("too much", "resilient");
        for (int i = 0; i < 9; i++)
            story.Operation(2 + i * 0.001, i, $"on-demand-change: {{ enabled: true, rule{i}: a very long story }}");
        string svg = TimelinePlot.Svg(story.End(3).Timeline("resilient", Outcome.Holds, ""));
        List<string> words = [.. SvgTexts.Of(svg).Select(static text => text.Words)];
        Assert.Multiple(() =>
        {
            Assert.That(SvgTexts.Faults(svg), Is.Empty);
            Assert.That(words, Has.Some.Contains("6 marks have no room for words."));
        });
    }

    [Test]
    public void EndlessNames_Shortened()
    {
        string endless = string.Concat(Enumerable.Repeat("without end and ", 60));
        Story story = new Story().Begin("names", "resilient").Operation(5, 0, endless).End(20);
        story.Violations.Add(new Violation(Story.At(6), "L1", endless));
        TimelineModel model = TimelineModel.Of(story.Records, [], story.Violations,
            new TimelineHeading(endless.Replace(' ', '-'), endless, Outcome.Violated, endless));
        Assert.That(SvgTexts.Faults(TimelinePlot.Svg(model)), Is.Empty);
    }

    [Test]
    public void TwoDaysWithTwentySleeps_EveryRecoveryAndSleepSaid()
    {
        PictureLayout layout = LayoutOf("two-days");
        Assert.Multiple(() =>
        {
            Assert.That(layout.BracketTexts, Has.Count.EqualTo(20));
            Assert.That(layout.Texts.Where(static text => text.Upwards && text.Text.Contains("asleep",
                StringComparison.Ordinal)), Has.Exactly(20).Items);
        });
    }

    private static PictureLayout LayoutOf(string sample) => new(ModelOf(sample), Theme.Light.Palette);

    private static TimelineModel ModelOf(string sample) =>
        Stories.Named(sample).Timeline("engine", Outcome.Holds, "A question?");
}
