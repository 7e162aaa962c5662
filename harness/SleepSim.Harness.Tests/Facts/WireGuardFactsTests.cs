using System.Net;
using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>NAT and the protocol, at both ends.</summary>
internal sealed class WireGuardFactsTests
{
    [TestCase("3s", true)]
    [TestCase("10s", false)]
    [Property("Fact", "W1")]
    public void AnswerLaterThanTheMapping_IsLost(string mapping, bool lost)
    {
        // A round trip takes 8 s; what goes out each second renews the mapping once there is a session.
        Recording run = new World().Network(n => n with { Latency = World.Of("4s"), NatMapping = World.Of(mapping) })
            .Applications(a => a with { EchoEvery = World.Of("1h") }).Calm("2m").Record(World.WaitForPath);
        Assert.That(run.Of<DatagramLost>().Any(one => one.Cause == LossCause.NatExpired), Is.EqualTo(lost));
        Assert.That(new NetworkProfile().NatMapping, Is.EqualTo(World.Of("2m")));
    }

    [Test]
    [Property("Fact", "W3")]
    public void Keepalive_EveryTwentyFiveSecondsIfConfigured()
    {
        World quiet = new World().Applications(a => a with { EchoEvery = World.Of("1h") }).Calm("110s");
        Assert.That(Keepalives(quiet.Record(World.DisconnectOnSleep)), Is.Zero);
        World held = quiet.Vpn(v => v with { Keepalive = World.Of("25s") });
        Assert.That(Keepalives(held.Record(World.DisconnectOnSleep)), Is.InRange(2, 3));
    }

    [Test]
    [Property("Fact", "W4")]
    public void Constants_AreTheWhitepapers()
    {
        Assert.That(ProtocolConstants.RekeyAfterMessages, Is.EqualTo(1UL << 60));
        Assert.That(ProtocolConstants.RejectAfterMessages, Is.EqualTo(ulong.MaxValue - (1UL << 13)));
        Assert.That(ProtocolConstants.RekeyAfterTime, Is.EqualTo(World.Span("120s")));
        Assert.That(ProtocolConstants.RejectAfterTime, Is.EqualTo(World.Span("180s")));
        Assert.That(ProtocolConstants.RekeyAttemptTime, Is.EqualTo(World.Span("90s")));
        Assert.That(ProtocolConstants.RekeyTimeout, Is.EqualTo(World.Span("5s")));
        Assert.That(ProtocolConstants.KeepaliveTimeout, Is.EqualTo(World.Span("10s")));
        Assert.That(ProtocolConstants.CookieRefreshTime, Is.EqualTo(World.Span("120s")));
        Assert.That(ProtocolConstants.InitiationInterval, Is.EqualTo(World.Span("20ms")));
        Assert.That(ProtocolConstants.ZeroKeysAfterTime, Is.EqualTo(World.Span("540s")));
        Assert.That(ProtocolConstants.RekeyTimeoutJitterMaxMilliseconds, Is.LessThanOrEqualTo(334));
    }

    [Test]
    [Property("Fact", "W5")]
    public void DataUnansweredFor15s_BeginsAHandshake()
    {
        using TwoPeers peers = TwoPeers.Connected();
        peers.Alice.Outbox.Clear();
        peers.Send(peers.Alice);
        peers.Wait(peers.Alice, "14.9s");
        Assert.That(peers.Alice.Initiations, Is.Zero);
        peers.Wait(peers.Alice, "100ms");
        Assert.That(peers.Alice.Initiations, Is.EqualTo(1));
        Assert.That(peers.Alice.Status.SendKeyUsable(peers.Elapsed), Is.True);
        peers.Wait(peers.Alice, "165s");
        Assert.That(peers.Alice.Status.SendKeyUsable(peers.Elapsed), Is.False);
    }

    // The session begins at the start of the run; the machine sleeps at 30.1 s and the gateway forgets meanwhile.
    [TestCase("1m", "14s", "17s", TestName = "GatewayForgotInSleep_YoungSession_CostsFifteenSeconds")]
    [TestCase("2m", "0s", "1.5s", TestName = "GatewayForgotInSleep_OlderSession_CostsAPacket")]
    [TestCase("10m", "0s", "100ms", TestName = "GatewayForgotInSleep_DeadSession_CostsNothing")]
    [Property("Fact", "W6")]
    public void GatewayForgotInSleep_RecoveryDependsOnTheSessionsAge(string sleep, string least, string most)
    {
        Recording run = ProtocolOnly(ClockKind.Continuous, sleep, gatewayForgets: true);
        Assert.That(SilenceAfterTheWake(run, sleep), Is.InRange(World.Ns(least), World.Ns(most)));
    }

    [Test]
    [Property("Fact", "W7")]
    public void UptimeSession_IsDeadFor15sAfterALongSleep()
    {
        Recording frozen = ProtocolOnly(ClockKind.Uptime, "10m", gatewayForgets: false);
        Assert.That(SilenceAfterTheWake(frozen, "10m"), Is.InRange(World.Ns("14s"), World.Ns("17s")));
        Recording counting = ProtocolOnly(ClockKind.Continuous, "10m", gatewayForgets: false);
        Assert.That(SilenceAfterTheWake(counting, "10m"), Is.LessThan(World.Ns("1s")));
    }

    [Test]
    [Property("Fact", "W9")]
    public void PeerMoves_OnlyAnAuthenticPacketTellsWhere()
    {
        using TwoPeers peers = TwoPeers.Connected();
        IPEndPoint moved = new(IPAddress.Parse("203.0.113.7"), 4500);
        peers.Alice.Outbox.Clear();
        peers.Send(peers.Alice);
        byte[] authentic = peers.Alice.Outbox.Single();
        byte[] forged = [.. authentic];
        forged[^1] ^= 1;
        peers.Receive(peers.Bob, forged, moved);
        Assert.That(peers.Bob.Status.Endpoint, Is.EqualTo(TwoPeers.AliceAt));
        peers.Receive(peers.Bob, authentic, moved);
        Assert.That(peers.Bob.Status.Endpoint, Is.EqualTo(moved));
    }

    [Test]
    [Property("Fact", "W10")]
    public void NobodyAnswers_GivesUpAfter90sAndIsSilent()
    {
        using TwoPeers peers = new();
        peers.Send(peers.Alice);
        peers.Wait(peers.Alice, "89s");
        Assert.That(peers.Alice.GaveUp, Is.Zero);
        peers.Wait(peers.Alice, "20s");
        Assert.That(peers.Alice.GaveUp, Is.EqualTo(1));
        Assert.That(peers.Alice.Status.StagedPackets, Is.Zero);
        int sent = peers.Alice.Outbox.Count;
        peers.Wait(peers.Alice, "1h");
        Assert.That(peers.Alice.Outbox, Has.Count.EqualTo(sent));
        peers.Send(peers.Alice);
        Assert.That(peers.Alice.Outbox, Has.Count.EqualTo(sent + 1));
    }

    // An engine that leaves recovery to the protocol, on a network that is kept.
    private static Recording ProtocolOnly(ClockKind clock, string sleep, bool gatewayForgets)
    {
        World world = new World().Vpn(v => v with { DisconnectOnSleep = false })
            .Host(h => h with { NetworkKeptInSleep = true })
            .Applications(a => a with { EchoEvery = World.Of("250ms") }).Sleeps("30.1s", sleep);
        if (gatewayForgets) world.GatewayRestarts("45s", "1s");
        return world.Record(new WireGuardEngineFactory(RecoveryPolicy.DisconnectOnSleep with { Clock = clock }));
    }

    private static long SilenceAfterTheWake(Recording run, string sleep)
    {
        long wake = World.Ns("30.1s") + World.Ns(sleep);
        return run.TimesOf<EchoAnswered>().First(at => at > wake) - wake;
    }

    private static int Keepalives(Recording run) =>
        run.Between<DatagramSent>("40s", "110s").Count(sent => sent.FromEngine && sent.Kind == WireKind.Keepalive);
}
