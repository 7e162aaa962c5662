using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Contract.Tests.Time;

internal sealed class DurationTests
{
    [Test]
    public void Units_AreWholeNanoseconds()
    {
        Assert.That(Duration.FromMilliseconds(3).Nanoseconds, Is.EqualTo(3_000_000));
        Assert.That(Duration.FromSeconds(-2).Nanoseconds, Is.EqualTo(-2_000_000_000));
        Assert.That(Duration.FromMinutes(20), Is.EqualTo(Duration.FromSeconds(1200)));
        Assert.That(default(Duration), Is.EqualTo(Duration.Zero));
        Assert.That(new Duration(1_500_000_000).TotalSeconds, Is.EqualTo(1.5));
    }

    [Test]
    public void Arithmetic_IsThatOfItsNanoseconds() => Hold((left, right) =>
        new Duration(left) + new Duration(right) == new Duration(left + right)
        && new Duration(left) - new Duration(right) == new Duration(left - right)
        && new Duration(left) * 3 == new Duration(left * 3)
        && new Duration(left) / 7 == new Duration(left / 7));

    [Test]
    public void Order_IsThatOfItsNanoseconds() => Hold((left, right) =>
        (new Duration(left) < new Duration(right)) == (left < right)
        && (new Duration(left) > new Duration(right)) == (left > right)
        && (new Duration(left) <= new Duration(right)) == (left <= right)
        && (new Duration(left) >= new Duration(right)) == (left >= right)
        && new Duration(left).CompareTo(new Duration(right)) == left.CompareTo(right)
        && Duration.Min(new Duration(left), new Duration(right)).Nanoseconds == Math.Min(left, right)
        && Duration.Max(new Duration(left), new Duration(right)).Nanoseconds == Math.Max(left, right));

    [Test]
    public void Overflow_ThrowsInsteadOfRunningRound()
    {
        Duration least = new(long.MinValue);
        Duration one = new(1);
        Assert.Throws<OverflowException>(() => _ = Duration.MaxValue + one);
        Assert.Throws<OverflowException>(() => _ = least - one);
        Assert.Throws<OverflowException>(() => _ = Duration.MaxValue * 2);
        Assert.Throws<OverflowException>(() => _ = least / -1);
        Assert.Throws<OverflowException>(() => Duration.FromMilliseconds(long.MaxValue / 1000));
        Assert.Throws<OverflowException>(() => Duration.FromSeconds(long.MaxValue / 1000));
        Assert.Throws<OverflowException>(() => Duration.FromMinutes(long.MaxValue / 10));
    }

    [Test]
    public void LongestSpan_IsAboutAsLongAsItSays() =>
        Assert.That(Duration.MaxValue.TotalSeconds / (365.25 * 86_400), Is.EqualTo(292).Within(1));

    [TestCase(0, "0s")]
    [TestCase(1, "0.000000001s")]
    [TestCase(3_250_000_000, "3.25s")]
    [TestCase(-250_000_000, "-0.25s")]
    [TestCase(1_200_000_000_000, "1200s")]
    [TestCase(long.MaxValue, "9223372036.854775807s")]
    public void Text_IsExactSeconds(long nanoseconds, string text) =>
        Assert.That(new Duration(nanoseconds).ToString(), Is.EqualTo(text));

    [Test]
    public void Text_ReadsBackToTheSameNanoseconds() => Hold((nanoseconds, _) =>
    {
        string text = new Duration(nanoseconds).ToString();
        return decimal.Parse(text[..^1], CultureInfo.InvariantCulture) * 1_000_000_000m == nanoseconds;
    });

    // Far enough from the edge that the products above fit.
    private static void Hold(Func<long, long, bool> law)
    {
        Gen<long> spans = Gen.Choose(-1_000_000_000, 1_000_000_000)
            .SelectMany(high => Gen.Choose(0, 999_999_999).Select(low => (high * 1_000_000_000L) + low));
        Arbitrary<(long, long)> pairs = spans.SelectMany(left => spans.Select(right => (left, right))).ToArbitrary();
        Config fixedSeed = Config.QuickThrowOnFailure.WithReplay(20260101, 1).WithMaxTest(300);
        Check.One(fixedSeed, Prop.ForAll(pairs, pair => law(pair.Item1, pair.Item2)));
    }
}
