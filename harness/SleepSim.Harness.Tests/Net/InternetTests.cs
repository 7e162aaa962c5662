using System.Net;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Net;

/// <summary>The way between the NAT and the gateway.</summary>
internal sealed class InternetTests
{
    private static readonly byte[] Datagram = [4, 0, 0, 0, .. new byte[28]];

    private MachineParts _parts = null!;
    private Internet _internet = null!;
    private List<(long At, bool AtGateway, int Port)> _arrived = null!;

    [TestCase(true)]
    [TestCase(false)]
    public void Datagram_ArrivesAfterTheLatency_AtTheOtherEnd(bool outbound)
    {
        With(lossPerMille: 0);
        _parts.At("10s", () => _internet.Send(outbound, Side(20_007), Datagram));
        _parts.RunTo("11s");
        Assert.That(_arrived, Is.EqualTo(new[] { (World.Ns("10.02s"), outbound, 20_007) }));
    }

    [Test]
    public void Datagram_ArrivesAsItWasSent_WhateverTheSenderDoesWithItsBuffer()
    {
        With(lossPerMille: 0);
        byte[] arrived = [];
        byte[] sent = [.. Enumerable.Range(0, 1400).Select(i => (byte)i)];
        _internet.ReachedGateway = flight => arrived = flight.Bytes.ToArray();
        byte[] buffer = [.. sent];
        _internet.Send(outbound: true, Side(20_000), buffer);
        Array.Clear(buffer);
        _parts.RunTo("1s");
        Assert.That(arrived, Is.EqualTo(sent));
    }

    [Test]
    public void SameMomentSent_SameOrderArrived()
    {
        With(lossPerMille: 0);
        for (int port = 20_000; port < 20_010; port++) _internet.Send(outbound: true, Side(port), Datagram);
        _parts.RunTo("1s");
        Assert.That(_arrived.Select(a => a.Port), Is.EqualTo(Enumerable.Range(20_000, 10)));
    }

    // 3 sigma of a binomial; the dice are fixed, so this either always passes or never does.
    [TestCase(10)]
    [TestCase(50)]
    [TestCase(500)]
    public void RandomLoss_HasTheShareItIsGiven(int perMille)
    {
        const int sent = 20_000;
        With(perMille);
        SendMany(sent);
        int lost = _parts.Record.Of<DatagramLost>().Count();
        double share = perMille / 1000.0;
        double sigma = Math.Sqrt(sent * share * (1 - share));
        Assert.That(lost, Is.EqualTo(sent * share).Within(3 * sigma));
        Assert.That(_arrived, Has.Count.EqualTo(sent - lost));
        Assert.That(_parts.Record.Of<DatagramLost>().Select(l => l.Cause), Is.All.EqualTo(LossCause.Random));
    }

    [Test]
    public void CalmPhase_LosesNothing()
    {
        With(lossPerMille: 500);
        _internet.CalmDown();
        SendMany(1000);
        Assert.That(_parts.Record.Of<DatagramLost>(), Is.Empty);
    }

    [Test]
    public void SameDice_LosesTheSameDatagrams()
    {
        With(lossPerMille: 200);
        SendMany(1000);
        long[] once = [.. _parts.Record.TimesOf<DatagramLost>()];
        With(lossPerMille: 200);
        SendMany(1000);
        Assert.That(_parts.Record.TimesOf<DatagramLost>(), Is.EqualTo(once));
    }

    [Test]
    public void MoreThanTheQueueHolds_IsDroppedAndSaysSo()
    {
        With(lossPerMille: 0);
        for (int i = 0; i < Internet.MaxInFlight + 5; i++) _internet.Send(outbound: true, Side(20_000), Datagram);
        Assert.That(
            _parts.Record.Of<DatagramLost>().Select(l => l.Cause),
            Is.EqualTo(Enumerable.Repeat(LossCause.QueueFull, 5)));
        _parts.RunTo("1s");
        Assert.That(_arrived, Has.Count.EqualTo(Internet.MaxInFlight));
        _internet.Send(outbound: true, Side(20_000), Datagram);
        _parts.RunTo("2s");
        Assert.That(_arrived, Has.Count.EqualTo(Internet.MaxInFlight + 1));
    }

    [Test]
    public void WholeMachine_CalmPhase_NoRandomLoss()
    {
        Recording run = new World().Network(n => n with { LossPerMille = 300 })
            .Does("5m", new NatExpiry()).Calm("5m").Record(World.Resilient);
        long[] random = [.. run.TimesOf<DatagramLost>(l => l.Cause == LossCause.Random)];
        Assert.That(random, Is.Not.Empty);
        Assert.That(
            random,
            Is.All.LessThanOrEqualTo(run.TimesOf<PhaseChanged>(p => p.Phase == RunPhase.Calm).Single()));
    }

    private static IPEndPoint Side(int port) => new(Nat.HomeAddress, port);

    private void With(int lossPerMille)
    {
        _parts = new MachineParts();
        _arrived = [];
        NetworkProfile network = new() { Latency = World.Of("20ms"), LossPerMille = lossPerMille };
        _internet = new Internet(_parts.Scheduler, _parts.Trace, network, new RandomStream(1, "loss"))
        {
            ReachedGateway = flight => _arrived.Add((_parts.Now, true, flight.PublicSide.Port)),
            ReachedNat = flight => _arrived.Add((_parts.Now, false, flight.PublicSide.Port)),
        };
    }

    private void SendMany(int count)
    {
        for (int i = 1; i <= count; i++)
        {
            _internet.Send(outbound: true, Side(20_000), Datagram);
            _parts.RunTo($"{i}ms");
        }

        _parts.RunTo("1m");
    }
}
