using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios.Tests.Yaml;

public sealed class DurationTextTests
{
    [TestCase("20m", 20 * TimeSpan.TicksPerMinute)]
    [TestCase("3.2s", 32 * TimeSpan.TicksPerSecond / 10)]
    [TestCase("250ms", 250 * TimeSpan.TicksPerMillisecond)]
    [TestCase("1h30m", 90 * TimeSpan.TicksPerMinute)]
    [TestCase("0s", 0)]
    [TestCase("2d", 2 * TimeSpan.TicksPerDay)]
    [TestCase("0.1us", 1)]
    [TestCase("1m0.0000001s", TimeSpan.TicksPerMinute + 1)]
    [TestCase("1.5h", 90 * TimeSpan.TicksPerMinute)]
    public void Text_IsRead(string text, long ticks)
    {
        Assert.That(DurationText.TryParse(text, out TimeSpan duration), Is.True);
        Assert.That(duration.Ticks, Is.EqualTo(ticks));
    }

    [TestCase("")]
    [TestCase("5")]
    [TestCase("s")]
    [TestCase("-5s")]
    [TestCase("+5s")]
    [TestCase("5 s")]
    [TestCase(".5s")]
    [TestCase("5.s")]
    [TestCase("1.5h30m", Description = "only the last part may have decimals")]
    [TestCase("30m1h", Description = "the largest unit stands first")]
    [TestCase("1s1s")]
    [TestCase("5S")]
    [TestCase("5w")]
    [TestCase("0.05us", Description = "finer than 100 ns")]
    [TestCase("1e3s")]
    [TestCase("٣s", Description = "digits of another script")]
    [TestCase("999999999999d", Description = "longer than any TimeSpan")]
    [TestCase("99999999999999999999999s")]
    public void OtherText_IsRefused(string text) => Assert.That(DurationText.TryParse(text, out _), Is.False);

    [TestCase("0s")]
    [TestCase("500ms")]
    [TestCase("3.2s")]
    [TestCase("90s")]
    [TestCase("165s")]
    [TestCase("9m")]
    [TestCase("90m")]
    [TestCase("12h")]
    [TestCase("2d")]
    [TestCase("2h0.001s")]
    [TestCase("15m16s", "916s")]
    [TestCase("1d2h3m4.5s")]
    [TestCase("60s", "1m")]
    [TestCase("1.5ms")]
    [TestCase("0.1us")]
    public void Duration_IsWrittenShortAndReadable(string text, string? written = null)
    {
        Assert.That(DurationText.TryParse(text, out TimeSpan duration), Is.True);
        Assert.That(DurationText.Format(duration), Is.EqualTo(written ?? text));
    }

    [Test]
    public void NegativeDuration_IsNotWritten()
        => Assert.That(() => DurationText.Format(TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentException>());

    [FsCheck.NUnit.Property(MaxTest = 2000, Replay = "20261122,1")]
    public Property EveryDuration_ReadsBackExactly() => Prop.ForAll(
        Durations().ToArbitrary(),
        duration => DurationText.TryParse(DurationText.Format(duration), out TimeSpan read) && read == duration);

    private static Gen<TimeSpan> Durations()
        => from unit in Gen.Elements(1L, 10L, 10_000L, 10_000_000L, 600_000_000L, 864_000_000_000L)
           from count in Gen.Choose(0, 100_000)
           from rest in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 20_000_000)))
           select TimeSpan.FromTicks((unit * count) + rest);
}
