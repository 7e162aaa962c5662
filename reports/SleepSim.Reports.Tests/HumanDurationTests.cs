using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Reports.Tests;

public sealed class HumanDurationTests
{
    private const long Second = 1_000_000_000;

    [TestCase(0, "0 s")]
    [TestCase(12, "12 ns")]
    [TestCase(1_499, "1 µs")]
    [TestCase(999_499, "999 µs")]
    [TestCase(999_500, "1 ms")]
    [TestCase(40_000_000, "40 ms")]
    [TestCase(999_500_000, "1 s")]
    [TestCase(2_310_000_000, "2.31 s")]
    [TestCase(2_300_000_000, "2.30 s")]
    [TestCase(59_994_999_999, "59.99 s")]
    [TestCase(59_995_000_000, "1 m")]
    [TestCase(185 * Second, "3 m 05 s")]
    [TestCase(3_599_500_000_000, "1 h")]
    [TestCase(30_000 * Second, "8 h 20 m")]
    [TestCase(8 * 3_600 * Second, "8 h")]
    [TestCase(26 * 3_600 * Second, "1 d 2 h")]
    [TestCase(-2_310_000_000, "-2.31 s")]
    public void Length_ReadAsItsTwoLargestUnits(long nanoseconds, string expected) =>
        Assert.That(HumanDuration.Format(nanoseconds), Is.EqualTo(expected));

    [TestCase(0, 0, "0:00")]
    [TestCase(7 * Second, 0, "0:07")]
    [TestCase(1_230 * Second, 0, "20:30")]
    [TestCase(30_003 * Second, 0, "8:20:03")]
    [TestCase(1_999_999_999, 3, "0:01.999")]
    public void Moment_ReadAsAClock(long nanoseconds, int decimals, string expected) =>
        Assert.That(HumanDuration.Clock(nanoseconds, decimals), Is.EqualTo(expected));

    [TestCase(long.MaxValue)]
    [TestCase(long.MinValue)]
    public void Extreme_HasWords(long nanoseconds) => Assert.Multiple(() =>
    {
        Assert.That(HumanDuration.Format(nanoseconds), Does.Contain(" d"));
        Assert.That(HumanDuration.Clock(nanoseconds), Does.Contain(":"));
    });

    [Test]
    public void LaterMoment_NeverReadsEarlier() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonNegativeInt>(),
            ArbMap.Default.ArbFor<NonNegativeInt>(),
            (first, second) =>
            {
                long early = Math.Min(first.Get, second.Get) * Second / 7;
                long late = Math.Max(first.Get, second.Get) * Second / 7;
                return string.CompareOrdinal(Padded(early), Padded(late)) <= 0;
            }).Check(Config.QuickThrowOnFailure.WithReplay(20261122, 1));

    [Test]
    public void NoLength_ReadsNever() => Assert.That(HumanDuration.FormatOrNever(null), Is.EqualTo("never"));

    private static string Padded(long at)
    {
        string[] parts = HumanDuration.Clock(at, decimals: 9).Split(':');
        return string.Join(':', parts.Prepend("0").TakeLast(3).Select(static part => part.PadLeft(16, '0')));
    }
}
