using System.Buffers.Binary;
using System.Net;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Net;

/// <summary>What each fault of the network does to what is sent, and to what is on its way.</summary>
internal sealed class InternetFaultTests
{
    private static readonly IPEndPoint AtHome = new(Nat.HomeAddress, 20_000);
    private static readonly IPEndPoint AtCarrier = new(Nat.CarrierAddress, 20_000);

    private MachineParts _parts = null!;
    private Internet _internet = null!;
    private List<(long At, bool Outbound)> _arrived = null!;

    [SetUp]
    public void PutTogether() => With(lossPerMille: 0);

    [Test]
    [Property("Fact", "N13")]
    public void Blackhole_WhatIsSentOrOnItsWay_Vanishes()
    {
        Send("0.99s", outbound: true);
        Send("0.995s", outbound: false);
        Send("1.5s", outbound: true);
        Does("1s", new Blackhole(World.Of("1s")));
        _parts.RunTo("3s");
        Assert.That(_arrived, Is.Empty);
        Assert.That(
            _parts.Record.Of<DatagramLost>().Select(lost => (lost.At, lost.FromEngine, lost.Cause)),
            Is.EqualTo(new[]
            {
                (World.Ns("1s"), true, LossCause.Blackhole),
                (World.Ns("1s"), false, LossCause.Blackhole),
                (World.Ns("1.5s"), true, LossCause.Blackhole),
            }));
    }

    [Test]
    [Property("Fact", "N13")]
    public void Blackhole_ShorterThanTheWay_SwallowsWhatIsOnItAllTheSame()
    {
        Send("0.99s", outbound: true);
        Does("1s", new Blackhole(World.Of("1ms")));
        Send("1.002s", outbound: true);
        _parts.RunTo("3s");
        Assert.That(_arrived, Is.EqualTo(new[] { (World.Ns("1.022s"), true) }));
    }

    [TestCase(BlackholeWay.Out, false)]
    [TestCase(BlackholeWay.In, true)]
    public void BlackholeOneWay_LetsTheOtherThrough(BlackholeWay way, bool outboundPasses)
    {
        Send("0.99s", outbound: true);
        Send("0.99s", outbound: false);
        Send("1.1s", outbound: true);
        Send("1.1s", outbound: false);
        Does("1s", new Blackhole(World.Of("1s"), way));
        _parts.RunTo("3s");
        Assert.That(_arrived.Select(a => a.Outbound), Is.EqualTo(new[] { outboundPasses, outboundPasses }));
    }

    [Test]
    [Property("Fact", "D23")]
    public void CaptivePortal_NothingPassesEitherWay_NorWhatIsOnItsWay()
    {
        foreach (string at in (string[])["0.99s", "1.1s"])
        {
            Send(at, outbound: true);
            Send(at, outbound: false);
        }

        Does("1s", new CaptivePortal(World.Of("1s")));
        _parts.RunTo("3s");
        Assert.That(_arrived, Is.Empty);
        Assert.That(Causes(), Is.EqualTo(Enumerable.Repeat(LossCause.CaptivePortal, 4)));
    }

    [Test]
    [Property("Fact", "D23")]
    public void CaptivePortal_DoesNotStandBeforeTheCarriersNat()
    {
        Send("0.99s", outbound: true, AtCarrier);
        Send("1.1s", outbound: false, AtCarrier);
        Does("1s", new CaptivePortal(World.Of("1s")));
        _parts.RunTo("3s");
        Assert.That(_arrived, Has.Count.EqualTo(2));
    }

    [TestCase(1251, true)]
    [TestCase(1252, true)]
    [TestCase(1253, false)]
    public void MtuDrop_CountsTheHeaders(int length, bool passes)
    {
        Does("1s", new MtuDrop(World.Of("1s"), Bytes: 1280));
        Send("0.99s", outbound: true, length: length);
        Send("1.5s", outbound: true, length: length);
        Send("2s", outbound: true, length: length);
        _parts.RunTo("3s");
        Assert.That(_arrived, Has.Count.EqualTo(passes ? 3 : 1));
        Assert.That(Causes(), Is.EqualTo(Enumerable.Repeat(LossCause.TooBig, passes ? 0 : 2)));
    }

    [Test]
    public void LatencyRise_ConcernsWhatIsSentFromThenOn()
    {
        Send("0.99s", outbound: true);
        Does("1s", new LatencyRise(World.Of("1s"), OneWay: World.Of("700ms")));
        Send("1s", outbound: true);
        Send("1.9s", outbound: false);
        Send("2s", outbound: true);
        _parts.RunTo("4s");
        Assert.That(_arrived, Is.EqualTo(new[]
        {
            (World.Ns("1.01s"), true), (World.Ns("1.7s"), true), (World.Ns("2.02s"), true), (World.Ns("2.6s"), false),
        }));
    }

    [Test]
    public void PacketLoss_TakesThePlaceOfTheNetworksOwn_AndGivesItBack()
    {
        With(lossPerMille: 1000);
        Does("1s", new PacketLoss(World.Of("1s"), PerMille: 0));
        foreach (string at in (string[])["0.5s", "1.5s", "2.5s"]) Send(at, outbound: true);
        _parts.RunTo("4s");
        Assert.That(_arrived, Is.EqualTo(new[] { (World.Ns("1.52s"), true) }));
    }

    [TestCase(50)]
    [TestCase(400)]
    public void Reordering_TheShareIsLateByTheTimeGiven(int perMille)
    {
        const int sent = 10_000;
        List<long> delays = [];
        _internet.ReachedGateway = flight =>
            delays.Add(_parts.Now - BinaryPrimitives.ReadInt64LittleEndian(flight.Bytes));
        Does("0s", new Reordering(World.Of("10m"), perMille, By: World.Of("50ms")));
        SendMany(sent);
        Assert.That(delays, Has.Count.EqualTo(sent));
        Assert.That(delays.Distinct(), Is.EquivalentTo(new[] { World.Ns("20ms"), World.Ns("70ms") }));
        int late = delays.Count(delay => delay == World.Ns("70ms"));
        Assert.That(late, Is.EqualTo(sent * perMille / 1000.0).Within(ThreeSigma(sent, perMille)));
    }

    [TestCase(50)]
    [TestCase(400)]
    public void Duplication_TheShareArrivesTwice_AtOnce(int perMille)
    {
        const int sent = 10_000;
        Does("0s", new Duplication(World.Of("10m"), perMille));
        SendMany(sent);
        double expected = sent * perMille / 1000.0;
        Assert.That(_internet.Duplicates, Is.EqualTo(expected).Within(ThreeSigma(sent, perMille)));
        Assert.That(_arrived, Has.Count.EqualTo(sent + _internet.Duplicates));
        Assert.That(_arrived.GroupBy(a => a.At).Max(g => g.Count()), Is.EqualTo(2));
    }

    [Test]
    public void Duplicates_AreUnderWayEachForItself()
    {
        Does("0s", new Duplication(World.Of("2s"), PerMille: 1000));
        Send("0.99s", outbound: true);
        Does("1s", new Blackhole(World.Of("1ms")));
        _parts.RunTo("3s");
        Assert.That(_arrived, Is.Empty);
        Assert.That(Causes(), Is.EqualTo(new[] { LossCause.Blackhole, LossCause.Blackhole }));
    }

    [Test]
    public void LossAlone_DrawsOncePerDatagram_AndNothingForFaultsThatAreNotThere()
    {
        With(lossPerMille: 200);
        SendMany(1000);
        RandomStream dice = new(1, "loss");
        long[] expected =
            [.. Enumerable.Range(1, 1000).Where(_ => dice.Chance(200, 1000)).Select(i => i * World.Ns("10ms"))];
        Assert.That(_parts.Record.TimesOf<DatagramLost>(), Is.EqualTo(expected));
    }

    [Test]
    public void FaultsThatDrawNothing_LeaveTheLossesAsTheyWere()
    {
        With(lossPerMille: 200);
        SendMany(1000);
        long[] before = [.. _parts.Record.TimesOf<DatagramLost>()];
        With(lossPerMille: 200);
        Does("0s", new LatencyRise(World.Of("1m"), World.Of("5ms")));
        Does("0s", new Reordering(World.Of("1m"), PerMille: 0, World.Of("5ms")));
        Does("0s", new Duplication(World.Of("1m"), PerMille: 0));
        Does("0s", new MtuDrop(World.Of("1m"), Bytes: 1500));
        SendMany(1000);
        Assert.That(_parts.Record.TimesOf<DatagramLost>(), Is.EqualTo(before));
    }

    [Test]
    public void InFlight_SaysWhichNatItBelongsTo()
    {
        List<Nat?> nats = [];
        Nat home = new(_parts.Scheduler, _parts.Trace, World.Span("120s"), Nat.HomeAddress);
        _internet.Attach(home);
        _internet.ReachedNat = flight => nats.Add(flight.Nat);
        Send("1s", outbound: false);
        Send("2s", outbound: false, new IPEndPoint(IPAddress.Parse("198.18.5.5"), 1));
        _parts.RunTo("3s");
        Assert.That(nats, Is.EqualTo(new[] { home, null }));
    }

    private void With(int lossPerMille)
    {
        _parts = new MachineParts();
        _arrived = [];
        NetworkProfile network = new() { Latency = World.Of("20ms"), LossPerMille = lossPerMille };
        _internet = new Internet(_parts.Scheduler, _parts.Trace, network, new RandomStream(1, "loss"))
        {
            ReachedGateway = _ => _arrived.Add((_parts.Now, true)),
            ReachedNat = _ => _arrived.Add((_parts.Now, false)),
        };
        _internet.Attach(
            new Nat(_parts.Scheduler, _parts.Trace, World.Span("120s"), Nat.CarrierAddress) { Mobile = true });
    }

    private void Does(string at, Operation operation)
    {
        _parts.At(at, () => _internet.Weather.Begin(operation));
        TimeSpan end = World.Of(at) + operation.Length;
        _parts.Scheduler.Schedule(
            new SimTime(end.Ticks * TimeSpan.NanosecondsPerTick), () => _internet.Weather.End(operation));
    }

    private void Send(string at, bool outbound, IPEndPoint? side = null, int length = 32) =>
        _parts.At(at, () => _internet.Send(outbound, side ?? AtHome, new byte[length]));

    private void SendMany(int count)
    {
        for (int i = 1; i <= count; i++)
        {
            SimTime at = new(World.Ns("10ms") * i);
            byte[] datagram = new byte[32];
            BinaryPrimitives.WriteInt64LittleEndian(datagram, at.Nanoseconds);
            _parts.Scheduler.Schedule(at, () => _internet.Send(outbound: true, AtHome, datagram));
        }

        _parts.RunTo("5m");
    }

    private IEnumerable<LossCause> Causes() => _parts.Record.Of<DatagramLost>().Select(lost => lost.Cause);

    // The dice are fixed, so this either always passes or never does.
    private static double ThreeSigma(int sent, int perMille) =>
        3 * Math.Sqrt(sent * (perMille / 1000.0) * (1 - (perMille / 1000.0)));
}
