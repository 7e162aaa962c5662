using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Reports.Tests.Curves;

public sealed class RecoveryCurveTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithReplay(20261123, 1);

    [Test]
    public void NoSample_NothingCanBeSaid() => Assert.Multiple(() =>
    {
        Assert.That(RecoveryCurve.Empty.P50.Kind, Is.EqualTo(RankKind.Nothing));
        Assert.That(RecoveryCurve.Empty.Max.ToText(), Is.EqualTo("–"));
    });

    [TestCase(19, RankKind.TooFew)]
    [TestCase(20, RankKind.Time)]
    public void P95_NeedsTwenty(int count, RankKind expected) =>
        Assert.That(Of(Enumerable.Range(1, count)).P95.Kind, Is.EqualTo(expected));

    [TestCase(99, "n < 100")]
    [TestCase(100, "99 ms")]
    public void P99_NeedsAHundred(int count, string expected) =>
        Assert.That(Of(Enumerable.Range(1, count)).P99.ToText(), Is.EqualTo(expected));

    [Test]
    public void OneOfTwentyNeverEnds_MaxIsNeverAndP95IsNot()
    {
        RecoveryCurve curve =
            RecoveryCurve.Of(Enumerable.Range(1, 19).Select(static ms => (long?)ms * Ms).Append(null));
        Assert.Multiple(() =>
        {
            Assert.That(curve.P95.ToText(), Is.EqualTo("19 ms"));
            Assert.That(curve.Max.ToText(), Is.EqualTo("never"));
            Assert.That(curve.Count, Is.EqualTo(20));
            Assert.That(curve.Never, Is.EqualTo(1));
        });
    }

    [TestCase(0)]
    [TestCase(1_001)]
    public void RankOutsideTheSample_IsRefused(int perMille) =>
        Assert.That(() => RecoveryCurve.Empty.At(perMille), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void EveryRank_LiesBetweenLeastAndGreatest() => Prop.ForAll(Lengths, static lengths =>
    {
        RecoveryCurve curve = Of(lengths.Get.Select(static one => one.Get));
        return Enumerable.Range(1, 1_000).Select(curve.At).Where(static rank => rank.Time is not null)
            .All(rank => rank.Time >= curve.Lengths[0] && rank.Time <= curve.Lengths[^1]);
    }).Check(Config);

    [Test]
    public void HigherRank_IsNeverShorter() => Prop.ForAll(Lengths, ArbMap.Default.ArbFor<NonNegativeInt>(),
        static (lengths, never) =>
        {
            RecoveryCurve curve = RecoveryCurve.Of(
                lengths.Get.Select(static one => (long?)one.Get).Concat(Enumerable.Repeat<long?>(null, never.Get)));
            long[] times =
            [
                .. Enumerable.Range(1, 1_000).Select(curve.At).Where(static rank => rank.Kind != RankKind.TooFew)
                    .Select(static rank => rank.Time ?? long.MaxValue),
            ];
            return times.SequenceEqual(times.Order());
        }).Check(Config);

    [Test]
    public void Shards_JoinedInAnyOrder_GiveTheSameCurve() => Prop.ForAll(Lengths, Lengths, Lengths,
        static (one, two, three) =>
        {
            RecoveryCurve a = Of(one), b = Of(two), c = Of(three);
            RecoveryCurve whole = Of(one.Get.Concat(two.Get).Concat(three.Get).Select(static length => length.Get));
            return new[] { a.With(b).With(c), c.With(a).With(b), b.With(c.With(a)) }.All(joined =>
                joined.Lengths.SequenceEqual(whole.Lengths) && joined.Never == whole.Never);
        }).Check(Config);

    private const long Ms = Measurements.Millisecond;

    private static Arbitrary<NonEmptyArray<NonNegativeInt>> Lengths =>
        ArbMap.Default.ArbFor<NonEmptyArray<NonNegativeInt>>();

    private static RecoveryCurve Of(NonEmptyArray<NonNegativeInt> lengths) =>
        Of(lengths.Get.Select(static one => one.Get));

    private static RecoveryCurve Of(IEnumerable<int> milliseconds) =>
        RecoveryCurve.Of(milliseconds.Select(static ms => (long?)ms * Ms));
}
