using SleepSim.Scenarios;

namespace SleepSim.Live.Tests;

/// <summary>Long sleeps, made as short as the scenario allows.</summary>
[TestFixture]
internal sealed class LiveSleepsTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Test]
    public void LongSleep_IsPlayedShort_AndWhatFollowsKeepsItsDistance()
    {
        (Scenario played, TimeSpan leftOut) = LiveSleeps.Shorten(Night(Longest));
        Assert.Multiple(() =>
        {
            Assert.That(leftOut, Is.EqualTo(TimeSpan.FromHours(8) - Longest));
            Assert.That(played.Timeline[1].Operation.Length, Is.EqualTo(Longest));
            Assert.That(played.Timeline[2].At, Is.EqualTo(TimeSpan.FromSeconds(15)));
            Assert.That(played.Timeline[3].At - played.Timeline[1].End, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(played.Calm, Is.EqualTo(Night(Longest).Calm));
        });
    }

    [Test]
    public void TwoLongSleeps_AreBothShortened()
    {
        Scenario night = Night(Longest);
        Scenario twice = night with
        {
            Timeline = [.. night.Timeline, new Step(TimeSpan.FromHours(9), new Sleep(TimeSpan.FromHours(1)))],
        };
        (Scenario played, TimeSpan leftOut) = LiveSleeps.Shorten(twice);
        Assert.That(leftOut, Is.EqualTo(TimeSpan.FromHours(9) - (2 * Longest)));
        Assert.That(played.TimelineEnd, Is.EqualTo(twice.TimelineEnd - leftOut));
    }

    [Test]
    public void WithoutLeave_NothingIsLeftOut()
    {
        Scenario night = Night(null);
        Assert.That(LiveSleeps.Shorten(night), Is.EqualTo((night, TimeSpan.Zero)));
    }

    private static Scenario Night(TimeSpan? longest) => new()
    {
        Name = "night",
        Live = new LiveProfile { LongestSleep = longest },
        Timeline =
        [
            new Step(TimeSpan.Zero, new UserStart()),
            new Step(TimeSpan.FromSeconds(10), new Sleep(TimeSpan.FromHours(8))),
            new Step(TimeSpan.FromSeconds(15), new NatExpiry()),
            new Step(TimeSpan.FromHours(8) + TimeSpan.FromSeconds(15), new InterfaceDown(TimeSpan.FromSeconds(1))),
        ],
    };
}
