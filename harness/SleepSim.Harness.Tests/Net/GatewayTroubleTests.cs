using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Net;

/// <summary>What WireGuard makes of a gateway, or a NAT, in trouble.</summary>
internal sealed class GatewayTroubleTests
{
    private NetRig _rig = null!;

    [SetUp]
    public void PutTogether() => _rig = new NetRig();

    [TearDown]
    public void TakeApart() => _rig.Dispose();

    [Test]
    public void EchoesOfAnySize_AndLookups_AreAnswered()
    {
        _rig.Pings("1s", 1).Pings("2s", 2, EchoPacket.LengthMax).LooksUp("3s", 70_003).RunTo("4s");
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1, 2, 70_003 }));
    }

    [Test]
    [Property("Fact", "W9")]
    public void NatRebinding_LiveSessionGoesOn_WhenTheClientSendsNext()
    {
        // The answer to echo 2 and echo 3 itself are on their way.
        _rig.Pings("1s", 1).Pings("10s", 2).Pings("10.025s", 3).Does("10.03s", new NatRebinding());
        _rig.Pings("11s", 4).RunTo("12s");
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1, 4 }));
        Assert.That(_rig.Losses(), Is.EqualTo(new[] { LossCause.NatExpired, LossCause.NatExpired }));
        Assert.That(Initiations(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "W9")]
    public void NatRebinding_GatewayGoesOnSendingToTheOldPlace_UntilItHears()
    {
        // Echo 2 arrives from the old place after the rebinding: the gateway has nothing better than that.
        _rig.Pings("1s", 1).Pings("10s", 2).Does("10.01s", new NatRebinding()).RunTo("30s");
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1 }));
        Assert.That(_rig.Losses().First(), Is.EqualTo(LossCause.NatExpired));
        Assert.That(_rig.Record.TimesOf<DatagramLost>().First(), Is.EqualTo(World.Ns("10.04s")));
    }

    [Test]
    [Property("Fact", "W9")]
    public void ChangeToTheCarriersNat_LiveSessionGoesOn()
    {
        _rig.Pings("1s", 1).RunTo("5s");
        _rig.Way = _rig.Carrier;
        _rig.Pings("6s", 2).RunTo("10s");
        _rig.Way = _rig.Home;
        _rig.Pings("11s", 3).RunTo("12s");
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(Initiations(), Is.EqualTo(1));
    }

    [Test]
    public void Overload_HandshakeTakesACookieAndASecondInitiationWithMac2()
    {
        _rig.Does("0s", new GatewayOverload(World.Of("1m"))).Pings("1s", 1).RunTo("1.5s");
        Assert.That(_rig.WireKinds(), Is.EqualTo(new[] { WireKind.Initiation, WireKind.Cookie }));
        Assert.That(_rig.Gateway.Up, "a cookie is an answer");
        _rig.RunTo("10s");
        Assert.That(_rig.WireKinds().Take(6), Is.EqualTo(new[]
        {
            WireKind.Initiation, WireKind.Cookie, WireKind.Initiation, WireKind.Response, WireKind.Data, WireKind.Data,
        }));
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1 }));
        Assert.That(_rig.Sent[0][^16..], Is.All.Zero);
        Assert.That(_rig.Sent[1][^16..], Has.Some.Not.Zero);
    }

    [Test]
    public void Overload_LiveSessionDoesNotNotice()
    {
        _rig.Pings("1s", 1).Does("5s", new GatewayOverload(World.Of("1m"))).Pings("6s", 2).RunTo("7s");
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(_rig.WireKinds(), Has.None.EqualTo(WireKind.Cookie));
    }

    [Test]
    public void Overload_Over_NoCookieIsAskedForAnyMore()
    {
        _rig.Does("0s", new GatewayOverload(World.Of("1m"))).Pings("61s", 1).RunTo("62s");
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1 }));
        Assert.That(_rig.WireKinds(), Has.None.EqualTo(WireKind.Cookie));
    }

    [Test]
    public void OverloadAndRebinding_CookieOfTheOldPlaceIsOfNoUse()
    {
        _rig.Does("0s", new GatewayOverload(World.Of("1m"))).Pings("1s", 1).Does("2s", new NatRebinding()).RunTo("30s");
        Assert.That(_rig.WireKinds().Count(kind => kind == WireKind.Cookie), Is.EqualTo(2));
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void OtherKey_NothingIsAnswered_AndTheOldSessionServesAfterwards()
    {
        _rig.Pings("1s", 1).Does("10s", new GatewayKeyChange(World.Of("5s")));
        _rig.Pings("11s", 2).Pings("16s", 3).RunTo("17s");
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1, 3 }));
        Assert.That(Initiations(), Is.EqualTo(1));
        Assert.That(FromGateway("10s", "15s"), Is.Empty);
        Assert.That(_rig.Losses(), Is.Empty, "it arrives, and cannot be read");
    }

    [Test]
    public void OtherKey_NewHandshakesAreNotAnswered()
    {
        _rig.Does("0s", new GatewayKeyChange(World.Of("30s"))).Pings("1s", 1).RunTo("30s");
        Assert.That(_rig.WireKinds(), Is.Not.Empty.And.All.EqualTo(WireKind.Initiation));
        _rig.RunTo("40s");
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1 }));
    }

    [Test]
    [Property("Fact", "W4")]
    public void OtherKeyForLong_TimePassesForTheOldSessionToo()
    {
        _rig.Pings("1s", 1).Does("10s", new GatewayKeyChange(World.Of("200s"))).Pings("211s", 2).RunTo("220s");
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Initiations(), Is.EqualTo(2));
    }

    [Test]
    public void Silence_DropsAllAndKeepsTheSession()
    {
        _rig.Pings("1s", 1).Does("10s", new GatewaySilence(World.Of("5s")));
        _rig.Pings("9.99s", 2).Pings("11s", 3).Pings("16s", 4).RunTo("17s");
        Assert.That(_rig.Answers, Is.EqualTo(new[] { 1, 4 }));
        Assert.That(Initiations(), Is.EqualTo(1));
        Assert.That(FromGateway("10s", "15s"), Is.Empty);
        Assert.That(_rig.Losses(), Is.EqualTo(new[] { LossCause.GatewaySilent, LossCause.GatewaySilent }));
    }

    [Test]
    public void Silence_ResponderSaysNothingOfItsOwnEither()
    {
        // Its answer stays without an answer: after 15 s it would begin a handshake (section 6.5).
        _rig.Pings("1s", 1).Does("1.2s", new GatewaySilence(World.Of("100s"))).RunTo("101s");
        Assert.That(FromGateway("1.2s", "101s"), Is.Empty);
    }

    private int Initiations() => _rig.Sent.Count(datagram => datagram[0] == 1);

    private IEnumerable<DatagramSent> FromGateway(string from, string to) =>
        _rig.Record.Between<DatagramSent>(from, to).Where(sent => !sent.FromEngine);
}
