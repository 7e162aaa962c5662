using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Reports.Tests;

public sealed class CompressedTimeTests
{
    private const long Second = 1_000_000_000;

    private static readonly CompressedTime Axis = new(
    [
        new TimeSegment(0, 10 * Second, SegmentKind.ToScale, 0, 300, ""),
        new TimeSegment(10 * Second, 28_810 * Second, SegmentKind.Asleep, 300, 50, "asleep 8 h"),
        new TimeSegment(28_810 * Second, 28_830 * Second, SegmentKind.ToScale, 350, 600, ""),
    ]);

    [TestCase(0, 0)]
    [TestCase(5 * Second, 150)]
    [TestCase(10 * Second, 300)]
    [TestCase(14_410 * Second, 325)]
    [TestCase(28_813 * Second, 440)]
    [TestCase(-1, 0)]
    [TestCase(long.MaxValue, 950)]
    public void Moment_HasItsPlace(long at, double expected) =>
        Assert.That(Axis.X(at), Is.EqualTo(expected).Within(1e-9));

    [Test]
    public void Scale_SameForAllStretchesToScale() => Assert.That(Axis.PixelsPerSecond, Is.EqualTo(30));

    [Test]
    public void Joint_BelongsToTheStretchToScale() => Assert.Multiple(() =>
    {
        Assert.That(Axis.SegmentOf(10 * Second).IsGap, Is.False);
        Assert.That(Axis.SegmentOf(10 * Second + 1).IsGap, Is.True);
        Assert.That(Axis.SegmentOf(28_810 * Second).IsGap, Is.False);
    });

    [Test]
    public void Order_Kept() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            ArbMap.Default.ArbFor<int>(),
            static (left, right) => left <= right == Axis.X(left * Second / 100) <= Axis.X(right * Second / 100)
                || left > right)
            .Check(Config.QuickThrowOnFailure.WithReplay(20261122, 1));

    [Test]
    public void SegmentsThatDoNotMeet_Refused() =>
        Assert.That(
            static () => new CompressedTime(
            [
                new TimeSegment(0, 1, SegmentKind.ToScale, 0, 10, ""),
                new TimeSegment(2, 3, SegmentKind.ToScale, 10, 10, ""),
            ]),
            Throws.ArgumentException.With.Message.Contains("Segment 1"));

    [Test]
    public void NoSegment_Refused() => Assert.That(static () => new CompressedTime([]), Throws.ArgumentException);
}
