using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class Tai64nTests
{
    [Test]
    public void Timestamp_OfAWallTime_IsBigEndianSecondsAndNanoseconds()
    {
        byte[] timestamp = new byte[Tai64n.Length];
        Tai64n.Write(new Duration(1_000_000_258), timestamp);
        Assert.That(Convert.ToHexStringLower(timestamp), Is.EqualTo("400000000000000b" + "00000102"));
    }

    [Test]
    public void Timestamps_OfLaterTimes_AreGreaterByteByByte()
    {
        byte[] earlier = new byte[Tai64n.Length];
        byte[] later = new byte[Tai64n.Length];
        Tai64n.Write(new Duration(1_999_999_999), earlier);
        Tai64n.Write(new Duration(2_000_000_000), later);
        Assert.That(Tai64n.IsLater(later, earlier), Is.True);
        Assert.That(Tai64n.IsLater(earlier, later), Is.False);
        Assert.That(Tai64n.IsLater(later, later), Is.False);
    }

    [Test]
    public void Source_WithAWallClockThatStandsOrStepsBack_CountsOn()
    {
        var source = new TimestampSource();
        byte[] last = new byte[Tai64n.Length];
        byte[] next = new byte[Tai64n.Length];
        source.Next(Duration.FromSeconds(1000), last);
        foreach (long wall in new long[] { 1000, 1000, 400, -5, 999, 1001 })
        {
            source.Next(Duration.FromSeconds(wall), next);
            Assert.That(Tai64n.IsLater(next, last), Is.True, $"wall {wall}");
            next.CopyTo(last, 0);
        }
    }
}
