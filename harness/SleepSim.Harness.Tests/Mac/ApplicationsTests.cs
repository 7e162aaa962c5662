using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Mac;

/// <summary>Applications on a machine that sleeps: when they send, and which way it goes.</summary>
internal sealed class ApplicationsTests
{
    [TestCase("1s", 29)]
    [TestCase("5s", 6)]
    public void TunnelUp_OneEchoInEachInterval(string every, int expected)
    {
        Recording run = new World().Applications(a => a with { EchoEvery = World.Of(every) }).Record(World.Resilient);
        Assert.That(run.Between<EchoSent>("1.5s", "30.5s").Count(), Is.EqualTo(expected));
        Assert.That(run.Between<EchoAnswered>("1.5s", "30.5s").Count(), Is.EqualTo(expected));
    }

    [Test]
    public void TunnelUp_AnswerTakesARoundTrip()
    {
        Recording run = new World().Network(n => n with { Latency = World.Of("35ms") }).Record(World.Resilient);
        Assert.That(run.Between<EchoAnswered>("10s", "30s").Select(e => e.RoundTrip), Is.All.EqualTo(World.Ns("70ms")));
    }

    [Test]
    [Property("Fact", "C5")]
    public void Asleep_NothingIsSent()
    {
        Recording run = new World().Sleeps("30s", "5m", linger: "0s").Record(World.Resilient);
        Assert.That(run.Between<EchoSent>("30.001s", "5m29s"), Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    [Property("Fact", "P16")]
    public void DarkWake_ApplicationsRunOnlyIfTheyMay(bool mayRun)
    {
        Recording run = new World().Applications(a => a with { RunInDarkWake = mayRun })
            .Sleeps("30s", "20m").WakesDarkly("10m", "45s").Record(World.Resilient);
        Assert.That(run.Between<EchoSent>("10m", "10m45s").Any(), Is.EqualTo(mayRun));
        Assert.That(
            run.Between<EchoSent>("30.001s", "34.999s").Any(),
            Is.EqualTo(mayRun),
            "The linger is dark wake too.");
        Assert.That(run.Between<EchoSent>("20m30s", "21m").Any());
    }

    [Test]
    [Property("Fact", "N14")]
    public void Wake_ApplicationsTryAtOnce()
    {
        Recording run = new World().Applications(a => a with { EchoEvery = World.Of("30s") })
            .Sleeps("31s", "5m", linger: "0s").Record(World.Resilient);
        Assert.That(run.TimesOf<EchoSent>(), Does.Contain(World.Ns("5m31s")));
    }

    [Test]
    [Property("Fact", "X6")]
    public void NoTunnelAndNoKillSwitch_EchoesLeaveUnprotected()
    {
        Recording run = ARefusedTunnel(KillSwitch.Off);
        Assert.That(run.Between<EchoSent>("10s", "30s").Select(e => e.Route), Is.All.EqualTo(Route.Physical));
        Assert.That(
            run.Between<EchoAnswered>("10s", "30s").Count(),
            Is.EqualTo(20).Within(1),
            "The Internet answers them.");
    }

    [Test]
    [Property("Fact", "X1")]
    public void NoTunnelAndAllNetworksIncluded_EchoesAreBlocked()
    {
        Recording run = ARefusedTunnel(KillSwitch.AllNetworks);
        Assert.That(run.Between<EchoSent>("10s", "30s").Select(e => e.Route), Is.All.EqualTo(Route.Blocked));
        Assert.That(run.Of<EchoAnswered>(), Is.Empty);
        Assert.That(run.Result.Measures.Leaked, Is.Zero);
    }

    [Test]
    [Property("Fact", "X1")]
    public void UserStoppedWithAllNetworksIncluded_EchoesLeaveAsTheUserWishes()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false, KillSwitch = KillSwitch.AllNetworks })
            .UserStops("30s").Record(World.Resilient);
        Assert.That(run.Between<EchoSent>("31s", "1m").Select(e => e.Route), Is.All.EqualTo(Route.Physical));
        Assert.That(run.Result.Measures.Leaked, Is.Zero);
    }

    [Test]
    [Property("Fact", "X6")]
    public void StoppedForSleep_WhatLeavesBeforeTheRestartIsALeak()
    {
        Recording run = new World().Sleeps("30s", "5m").Record(World.DisconnectOnSleep);
        int leaked = run.Of<EchoSent>().Count(e => e.Route == Route.Physical && e.At > World.Ns("30s"));
        Assert.That(leaked, Is.Positive);
        Assert.That(run.Result.Measures.Leaked, Is.GreaterThanOrEqualTo(leaked));
    }

    [Test]
    public void NoTunnelAndNoNetwork_EchoesGoNowhere()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .UserStops("20s").LosesWiFi("30s", "10s").Record(World.Resilient);
        Assert.That(run.Between<EchoSent>("30s", "40s").Select(e => e.Route), Is.All.EqualTo(Route.None));
        Assert.That(run.Between<EchoAnswered>("30.1s", "40s"), Is.Empty);
    }

    [Test]
    [Property("Fact", "D17")]
    public void Traffic_FourConnectionsASecond()
    {
        Recording run = new World().Does("30.05s", new Traffic(World.Of("10s"))).Record(World.Resilient);
        Assert.That(run.Between<EchoSent>("30s", "41s").Count(), Is.EqualTo(41 + 12));
    }

    [Test]
    public void AnswerThatComesTwice_CountsOnce()
    {
        Recording run = new World().Sleeps("30s", "5m").LosesWiFi("6m", "20s").Record(World.Resilient);
        Assert.That(run.Of<EchoAnswered>().Select(e => e.Echo), Is.Unique);
    }

    // A start that fails leaves a tunnel that is meant to be up and is not.
    private static Recording ARefusedTunnel(KillSwitch killSwitch) => new World()
        .Vpn(v => v with { OnDemand = false, KillSwitch = killSwitch }).Calm("30s")
        .Record(new ScriptedEngine((happening, host) =>
        {
            if (happening is not TunnelEvent.StartTunnel) return false;
            host.CompleteStart("refused");
            return true;
        }));
}
