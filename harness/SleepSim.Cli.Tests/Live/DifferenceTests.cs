using SleepSim.Traces;

namespace SleepSim.Cli.Tests.Live;

/// <summary>When a live recovery is near enough to the simulated one: within 10 % + 20 ms, total and parts.</summary>
public sealed class DifferenceTests
{
    private const long Second = 1_000_000_000;
    private const long Millisecond = 1_000_000;

    [TestCase(0, true)]
    [TestCase(119, true)]
    [TestCase(121, false)]
    [TestCase(-119, true)]
    [TestCase(-121, false)]
    public void OneSecond_MayDifferBy120Milliseconds(long milliseconds, bool agrees)
    {
        Difference one = new(Of(Second), Of(Second + (milliseconds * Millisecond)));

        Assert.That(one.Agrees, Is.EqualTo(agrees));
        Assert.That(one.Total, Is.EqualTo(milliseconds * Millisecond));
    }

    [Test]
    public void RecoveryThatOnlyOneOfThemHas_DoesNotAgree()
    {
        Difference[] all = [.. Difference.Of([Of(Second), Of(Second)], [Of(Second)])];

        Assert.That(all.Select(one => one.Agrees), Is.EqualTo(new[] { true, false }));
        Assert.That(all[1].Total, Is.Null);
    }

    [Test]
    public void SameTotalWithOtherParts_DoesNotAgree()
    {
        Recovery simulated = Of(Second);
        Recovery live = simulated with { UsableAt = simulated.TriggeredAt, OperatingSystem = 0, Engine = Second };

        Assert.That(new Difference(simulated, live).Agrees, Is.False);
    }

    private static Recovery Of(long total) => new(
        RecoveryTrigger.FullWake, 5 * Second, (5 * Second) + total, null, null, (5 * Second) + total, total, 0, 0, 0);
}
