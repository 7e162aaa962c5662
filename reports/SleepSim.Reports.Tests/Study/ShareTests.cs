namespace SleepSim.Reports.Tests.Study;

public sealed class ShareTests
{
    // The values are those of the formula, worked out by hand calculator.
    [TestCase(0, 100, "0.0 %", "0.0–3.7 %")]
    [TestCase(50, 100, "50.0 %", "40.4–59.6 %")]
    [TestCase(100, 100, "100.0 %", "96.3–100.0 %")]
    [TestCase(1, 10, "10.0 %", "1.8–40.4 %")]
    [TestCase(0, 0, "–", "–")]
    public void Share_HasWilsonsInterval(int count, int of, string percent, string interval) => Assert.Multiple(() =>
    {
        Assert.That(new Share(count, of).Percent, Is.EqualTo(percent));
        Assert.That(new Share(count, of).Interval, Is.EqualTo(interval));
    });

    [Test]
    public void Interval_HoldsTheShareAndNarrowsWithTheSample()
    {
        for (int of = 1; of <= 60; of++)
        {
            for (int count = 0; count <= of; count++)
            {
                Share share = new(count, of), larger = new(count * 10, of * 10);
                Assert.That(share.Value, Is.InRange(share.Low - 1e-12, share.High + 1e-12));
                Assert.That(larger.High - larger.Low, Is.LessThan(share.High - share.Low));
            }
        }
    }
}
