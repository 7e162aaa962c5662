using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Reports.Tests;

public sealed class SliceNestingTests
{
    [Test]
    public void SlicesThatNest_ShareATrack()
    {
        TraceSlice[] slices = [Slice(0, 10), Slice(0, 4), Slice(4, 10), Slice(10, 12)];

        Assert.That(SliceNesting.Of(slices.Reverse()), Is.EqualTo(new[] { slices }));
    }

    [Test]
    public void SlicesThatOverlap_GetTracksOfTheirOwn() =>
        Assert.That(SliceNesting.Of([Slice(0, 5), Slice(3, 8)]), Has.Count.EqualTo(2));

    [FsCheck.NUnit.Property(MaxTest = 300, Replay = "20261123,5")]
    public Property AnySlices_NestOnEveryTrackAndNoneIsLost() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte From, byte Length)[]>(), static drawn =>
        {
            TraceSlice[] slices = [.. drawn.Select(static one => Slice(one.From, one.From + one.Length))];
            IReadOnlyList<IReadOnlyList<TraceSlice>> tracks = SliceNesting.Of(slices);
            bool nest = tracks.All(static track => track.All(one => track.All(other =>
                one.To <= other.From || other.To <= one.From || Inside(one, other) || Inside(other, one))));
            return nest && tracks.Sum(static track => track.Count) == slices.Length;
        });

    private static bool Inside(TraceSlice inner, TraceSlice outer) =>
        inner.From >= outer.From && inner.To <= outer.To;

    private static TraceSlice Slice(long from, long to) => new(from, to, "x", "y");
}
