using SleepSim.Contract;
using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Tests.Kernel;

public sealed class SimTimeTests
{
    [Test]
    public void MomentPlusSpan_LessTheMoment_IsTheSpan()
    {
        SimTime start = SimTime.Zero + Duration.FromSeconds(3);

        Assert.That(start + Duration.FromMilliseconds(250) - start, Is.EqualTo(Duration.FromMilliseconds(250)));
    }

    [Test]
    public void Moments_CompareByTime()
    {
        SimTime early = new(1);
        SimTime late = new(2);

        Assert.That(early < late && early <= late && late > early && late >= early, Is.True);
        Assert.That(early.CompareTo(late), Is.Negative);
    }

    [Test]
    public void SpanBeyondTheEndOfTime_Overflows() =>
        Assert.That(() => SimTime.MaxValue + new Duration(1), Throws.TypeOf<OverflowException>());

    [Test]
    public void Text_IsSecondsInEveryCulture() =>
        Assert.That((SimTime.Zero + Duration.FromMilliseconds(3250)).ToString(), Is.EqualTo("3.25s"));
}
