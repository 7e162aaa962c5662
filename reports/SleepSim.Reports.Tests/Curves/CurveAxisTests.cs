namespace SleepSim.Reports.Tests.Curves;

public sealed class CurveAxisTests
{
    private const long Ms = Measurements.Millisecond;

    [Test]
    public void Decades_HaveTheSameWidth()
    {
        CurveAxis axis = new(10_000 * Ms);
        Assert.Multiple(() =>
        {
            Assert.That(axis.X(10 * Ms), Is.Zero);
            Assert.That(axis.X(100 * Ms), Is.EqualTo(CurveAxis.Width / 3).Within(2));
            Assert.That(axis.X(1_000 * Ms), Is.EqualTo(CurveAxis.Width * 2 / 3).Within(2));
            Assert.That(axis.X(10_000 * Ms), Is.EqualTo(CurveAxis.Width));
        });
    }

    [TestCase(0)]
    [TestCase(1)]
    public void TooShortForTheAxis_StandsAtItsLeftEdge(long length) =>
        Assert.That(new CurveAxis(10_000 * Ms).X(length), Is.Zero);

    [Test]
    public void LongerTime_IsNeverFurtherLeft()
    {
        CurveAxis axis = new(3_600_000 * Ms);
        int[] places = [.. Enumerable.Range(0, 4_000).Select(i => axis.X((long)i * i * Ms))];
        Assert.That(places, Is.Ordered);
    }

    [Test]
    public void Axis_EndsAtTheFirstTickThatHoldsAll()
    {
        CurveAxis axis = CurveAxis.Of([RecoveryCurve.Of([61_000 * Ms, null])]);
        Assert.Multiple(() =>
        {
            Assert.That(HumanDuration.Format(axis.To), Is.EqualTo("3 m"));
            Assert.That(HumanDuration.Format(axis.Ticks[^1]), Is.EqualTo("3 m"));
            Assert.That(HumanDuration.Format(CurveAxis.Of([]).To), Is.EqualTo("10 s"));
        });
    }
}
