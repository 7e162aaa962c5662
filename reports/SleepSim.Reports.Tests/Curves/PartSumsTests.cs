namespace SleepSim.Reports.Tests.Curves;

public sealed class PartSumsTests
{
    private const long Ms = Measurements.Millisecond;

    [Test]
    public void NothingRecovered_NoParts() =>
        Assert.That(PartSums.Middle([Measurements.Recovery(null)]), Is.Null);

    [Test]
    public void OneRecovery_IsMiddleAndSlowest() => Assert.Multiple(() =>
    {
        PartSums expected = new(1, 200 * Ms, 20 * Ms, 80 * Ms);
        Assert.That(PartSums.Middle([Measurements.Recovery(300)]), Is.EqualTo(expected));
        Assert.That(PartSums.Slowest([Measurements.Recovery(300)]), Is.EqualTo(expected));
    });

    [Test]
    public void Hundred_MiddleTenthAndSlowestTwentieth()
    {
        SleepSim.Traces.Recovery[] all =
            [.. Enumerable.Range(1, 100).Select(static i => Measurements.Recovery(i * 100)).Reverse()];
        Assert.Multiple(() =>
        {
            Assert.That(PartSums.Middle(all)!.Total, Is.EqualTo(5_050 * Ms));
            Assert.That(PartSums.Middle(all)!.Count, Is.EqualTo(10));
            Assert.That(PartSums.Slowest(all)!.Total, Is.EqualTo(9_800 * Ms));
            Assert.That(PartSums.Slowest(all)!.Count, Is.EqualTo(5));
        });
    }
}
