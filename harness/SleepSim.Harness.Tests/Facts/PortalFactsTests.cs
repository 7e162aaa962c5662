using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Captive portals.</summary>
internal sealed class PortalFactsTests
{
    private static readonly OnDemandRule Probed = new() { Probe = "https://probe.example.net/" };

    [Test]
    [Property("Fact", "D23")]
    public void CaptiveCheck_GoesOutsideWhateverTheKillSwitch([Values] KillSwitch killSwitch)
    {
        Recording run = new World().Vpn(v => v with { KillSwitch = killSwitch })
            .Does("30s", new Traffic(World.Of("5s"), Destination.CaptiveCheck))
            .Sleeps("1m", "5m").Does("1m1s", new Traffic(World.Of("3s"), Destination.CaptiveCheck))
            .Record(World.DisconnectOnSleep);
        Assert.That(run.Of<LocalPacketSent>().Count(), Is.GreaterThan(20));
        Assert.That(run.Of<LocalPacketSent>().Select(sent => sent.Route), Is.All.EqualTo(Route.Physical));
    }

    [Test]
    [Property("Fact", "D25")]
    public void BehindAPortal_APlainRuleStartsAndAProbedOneWaits()
    {
        Recording plain = Behind(new OnDemandRule());
        Assert.That(Accepted(plain, "31s", "1m29s"), Is.Not.Empty);
        Assert.That(plain.Between<StatusChanged>("31s", "1m30s").Select(change => change.To),
            Does.Not.Contain(VpnStatus.Connected));

        Recording probed = Behind(Probed);
        Assert.That(Accepted(probed, "31s", "1m29s"), Is.Empty);
        Assert.That(Accepted(probed, "1m30s", "2m"), Is.Not.Empty);
        Assert.That(probed.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "X5")]
    public void PortalAndKillSwitch_NothingPassesUntilThePortalIsPassed()
    {
        Recording run = new World().Vpn(v => v with { KillSwitch = KillSwitch.AllNetworks })
            .Does("0s", new CaptivePortal(World.Of("90s"))).Calm("1m").Record(World.DisconnectOnSleep);
        Assert.That(run.Between<EchoAnswered>("0s", "1m30s"), Is.Empty);
        Assert.That(run.Between<EchoSent>("0s", "1m30s").Select(echo => echo.Route), Does.Not.Contain(Route.Physical));
        Assert.That(
            run.Between<DatagramLost>("0s", "1m30s").Select(lost => lost.Cause), Does.Contain(LossCause.CaptivePortal));
        Assert.That(run.Between<EchoAnswered>("1m30s", "2m30s"), Is.Not.Empty);
    }

    // The tunnel ends behind a portal that is passed a minute later; only a rule can start it again.
    private static Recording Behind(OnDemandRule rule) => new World().Vpn(v => v with { Rules = [rule] })
        .Does("29s", new CaptivePortal(World.Of("61s"))).LosesWiFi("29s", "100ms").UserStops("30.9s")
        .Record(World.DisconnectOnSleep);

    private static IEnumerable<StartRequested> Accepted(Recording run, string from, string to) =>
        run.Between<StartRequested>(from, to).Where(request => request.Answer == StartAnswer.Accepted);
}
