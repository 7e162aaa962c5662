namespace SleepSim.Reports.Tests;

/// <summary>Echoes that something held back, such as a captive portal, and that were answered when it was
/// gone.</summary>
public sealed class LateEchoTests
{
    [Test]
    public void EchoesAnsweredLongAfter_AreNotAnsweredInTheirGap()
    {
        TimeSegment gap = Model().Time.Segments.Single(static one => one.Kind == SegmentKind.Silent);
        Assert.That(gap.Label, Does.Contain("echoes answered late"));
    }

    [Test]
    public void LateEcho_MarkedWhereItWasSentAndWhereItWasAnswered()
    {
        IReadOnlyList<Mark> marks = Model().Lanes.Single(static lane => lane.Name == "Echoes").Rows[0].Marks;
        Assert.Multiple(() =>
        {
            Assert.That(marks.Count(static mark => mark.Kind == MarkKind.EchoLate), Is.EqualTo(60));
            Assert.That(marks.Where(static mark => mark.Kind == MarkKind.EchoLate).Select(static mark => mark.At),
                Is.All.InRange(Story.At(10), Story.At(70)));
            Assert.That(marks.Count(static mark => mark.At >= Story.At(100)), Is.GreaterThanOrEqualTo(60));
        });
    }

    private static TimelineModel Model() => new Story().Begin("held back", "resilient")
        .Echoes(0.5, 9).Echoes(10, 70, roundTrip: 95).Echoes(106, 130).End(170)
        .Timeline("engine", Outcome.Holds, "");
}
