using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

public sealed class TimelineModelTests
{
    private const int SegmentsMax = 60;

    [TestCaseSource(typeof(Stories), nameof(Stories.Names))]
    public void Sample_LaidOutAsAccepted(string sample) => Verified.Matches(ModelText.Of(ModelOf(sample)), sample);

    [TestCaseSource(typeof(Stories), nameof(Stories.Names))]
    public void Sample_FillsTheAxisAndCoversTheRun(string sample)
    {
        TimelineModel model = ModelOf(sample);
        Assert.Multiple(() =>
        {
            Assert.That(model.Time.Width, Is.EqualTo(TimelineModel.AxisWidth));
            Assert.That(model.Time.Segments[0].From, Is.Zero);
            Assert.That(model.Time.Segments[^1].To, Is.EqualTo(Stories.Named(sample).Records[^1].At));
            Assert.That(model.Time.Segments, Has.Count.LessThanOrEqualTo(SegmentsMax));
        });
    }

    [TestCaseSource(typeof(Stories), nameof(Stories.Names))]
    public void FirstViolationOfEveryRule_ToScale(string sample)
    {
        TimelineModel model = ModelOf(sample);
        IEnumerable<Violation> firsts = model.Flags.DistinctBy(static flag => flag.Rule);
        Assert.That(firsts.Where(flag => model.Time.SegmentOf(flag.At).IsGap), Is.Empty);
    }

    [Test]
    public void ThreeSecondsBesideEightHours_Visible()
    {
        TimelineModel model = ModelOf("night");
        Bracket recovery = model.Brackets.Single();
        Assert.That(model.Time.X(recovery.To) - model.Time.X(recovery.From), Is.GreaterThan(55));
    }

    [Test]
    public void WhatIsLeftOut_Said()
    {
        Assert.Multiple(() =>
        {
            Assert.That(ModelOf("night").Notes, Is.Empty);
            Assert.That(ModelOf("day").Notes.Single(), Does.Contain("recoveries").And.Contain("trace.jsonl"));
        });
    }

    [Test]
    public void UsableBeforeAnyInterfaceSpoke_LinkAddressAndRouteShown()
    {
        TraceRecord[] records =
        [
            new NetworkUsable(0, true, ""), new InterfaceChanged(5, "en0", false, false, false), new RunEnded(9, ""),
        ];
        TimelineHeading heading = new("initial state", "none", Outcome.Holds, "");
        Lane network = TimelineModel.Of(records, [], [], heading).Lanes.Single(static lane => lane.Name == "Network");
        Assert.That(network.Rows.Take(3).Select(static row => row.Spans.Single()), Is.All.EqualTo(
            new Span(0, 5, Tone.Network, "")));
    }

    [Test]
    public void EmptyTrace_StillATimeline()
    {
        TimelineModel model =
            TimelineModel.Of([], [], [], new TimelineHeading("nothing", "none", Outcome.NotJudged, ""));
        Assert.Multiple(() =>
        {
            Assert.That(model.Time.Width, Is.EqualTo(TimelineModel.AxisWidth));
            Assert.That(TimelinePlot.Svg(model), Does.Contain("</svg>"));
        });
    }

    [Test]
    public void ViolationDuringSleep_HasItsPlaceInTheGap()
    {
        Story story = Stories.Night();
        story.Violations.Add(new Violation(Story.At(1200 + 3600), "S3", "asked for something while asleep"));
        TimelineModel model = story.Timeline("resilient", Outcome.Violated, "");
        Assert.That(model.Time.SegmentOf(model.Flags.Single().At).Kind, Is.EqualTo(SegmentKind.Asleep));
    }

    [Test]
    public void MinuteLongFlurry_Bounded()
    {
        Story story = new Story().Begin("flurry", "resilient");
        for (int i = 0; i < 6_000; i++) story.Told(1 + i * 0.1, "PathChanged");
        story.End(700);
        TimelineModel model = story.Timeline("resilient", Outcome.Holds, "");
        Assert.Multiple(() =>
        {
            Assert.That(model.Time.Segments, Has.Count.LessThanOrEqualTo(SegmentsMax));
            Assert.That(model.Notes, Has.Count.EqualTo(1));
            Assert.That(TimelinePlot.Svg(model), Has.Length.LessThan(1_000_000));
        });
    }

    private static TimelineModel ModelOf(string sample) =>
        Stories.Named(sample).Timeline("engine", Outcome.Holds, "A question?");
}
