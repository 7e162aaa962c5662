namespace SleepSim.Traces.Tests;

public sealed class RecoveryTests
{
    [Test]
    public void EchoCameBack_TotalFromTrigger() => Assert.Multiple(() =>
    {
        Assert.That(Of(usable: 30, echo: 50).Total, Is.EqualTo(40));
        Assert.That(Of(usable: 30, echo: 50).AfterUsable, Is.EqualTo(20));
    });

    [Test]
    public void EchoBeforeUsableWasKnown_NothingAfterUsable() =>
        Assert.That(Of(usable: 60, echo: 50).AfterUsable, Is.Zero);

    [Test]
    public void NoEcho_NoTotal() => Assert.Multiple(() =>
    {
        Assert.That(Of(usable: 30, echo: null).Total, Is.Null);
        Assert.That(Of(usable: 30, echo: null).AfterUsable, Is.Null);
        Assert.That(Of(usable: null, echo: 50).AfterUsable, Is.Null);
    });

    private static Recovery Of(long? usable, long? echo) =>
        new(RecoveryTrigger.FullWake, 10, usable, null, null, echo, 0, 0, 0, 0);
}
