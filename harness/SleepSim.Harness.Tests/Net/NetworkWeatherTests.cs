using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Net;

/// <summary>The conditions of the moment, when operations come, overlap and go.</summary>
internal sealed class NetworkWeatherTests
{
    private static readonly NetworkProfile Network = new() { Latency = World.Of("20ms"), LossPerMille = 7 };

    private NetworkWeather _weather = null!;

    [SetUp]
    public void Begin() => _weather = new NetworkWeather(Network);

    [Test]
    public void NoOperation_TheNetworkAsItIs()
    {
        Assert.That(_weather.Latency, Is.EqualTo(World.Span("20ms")));
        Assert.That(_weather.LossPerMille, Is.EqualTo(7));
        Assert.That((_weather.LatePerMille, _weather.TwicePerMille), Is.EqualTo((0, 0)));
        Assert.That(_weather.ObstacleTo(outbound: true, mobile: false, length: 60_000), Is.Null);
    }

    [Test]
    public void OverlappingOfOneKind_TheLastBegunCounts_UntilItEnds()
    {
        LatencyRise first = new(World.Of("9s"), World.Of("1s"));
        LatencyRise second = new(World.Of("9s"), World.Of("2s"));
        _weather.Begin(first);
        _weather.Begin(second);
        Assert.That(_weather.Latency, Is.EqualTo(World.Span("2s")));
        _weather.End(second);
        Assert.That(_weather.Latency, Is.EqualTo(World.Span("1s")));
        _weather.Begin(second);
        _weather.End(first);
        Assert.That(_weather.Latency, Is.EqualTo(World.Span("2s")));
        _weather.End(second);
        Assert.That(_weather.Latency, Is.EqualTo(World.Span("20ms")));
    }

    [Test]
    public void EqualOperations_EachEndsItself()
    {
        PacketLoss one = new(World.Of("9s"), PerMille: 100);
        PacketLoss other = new(World.Of("9s"), PerMille: 200);
        PacketLoss like = new(World.Of("9s"), PerMille: 100);
        foreach (PacketLoss loss in (PacketLoss[])[one, other, like]) _weather.Begin(loss);
        _weather.End(like);
        Assert.That(_weather.LossPerMille, Is.EqualTo(200));
    }

    [Test]
    public void OverlappingBlackholes_AddUp()
    {
        Blackhole way = new(World.Of("9s"), BlackholeWay.Out);
        _weather.Begin(new Blackhole(World.Of("9s"), BlackholeWay.In));
        _weather.Begin(way);
        Assert.That(Obstacle(outbound: true), Is.EqualTo(LossCause.Blackhole));
        _weather.End(way);
        Assert.That(Obstacle(outbound: true), Is.Null);
        Assert.That(Obstacle(outbound: false), Is.EqualTo(LossCause.Blackhole));
    }

    [Test]
    public void OverlappingMtuDrops_TheSmallestCounts()
    {
        _weather.Begin(new MtuDrop(World.Of("9s"), 1000));
        _weather.Begin(new MtuDrop(World.Of("9s"), 1200));
        Assert.That(_weather.ObstacleTo(true, false, 972), Is.Null);
        Assert.That(_weather.ObstacleTo(true, false, 973), Is.EqualTo(LossCause.TooBig));
    }

    [Test]
    public void CalmDown_EndsTheNetworksLossOnly()
    {
        _weather.CalmDown();
        Assert.That(_weather.LossPerMille, Is.Zero);
        Assert.That(_weather.Latency, Is.EqualTo(World.Span("20ms")));
    }

    [Test]
    public void Carries_WhateverHasAChanceBothWays()
    {
        Operation[] shut =
        [
            new Blackhole(World.Of("9s"), BlackholeWay.In), new Blackhole(World.Of("9s"), BlackholeWay.Out),
            new PacketLoss(World.Of("9s"), 1000), new MtuDrop(World.Of("9s"), 175), new CaptivePortal(World.Of("9s")),
        ];
        Operation[] open =
        [
            new PacketLoss(World.Of("9s"), 999), new MtuDrop(World.Of("9s"), 176),
            new LatencyRise(World.Of("9s"), World.Of("9s")),
        ];
        foreach (Operation operation in (Operation[])[.. shut, .. open])
        {
            _weather.Begin(operation);
            bool carries = _weather.Carries(mobile: false, length: 148);
            Assert.That(carries, Is.EqualTo(open.Contains(operation)), operation.ToString());
            _weather.End(operation);
            Assert.That(_weather.Carries(mobile: false, length: 148), operation.ToString());
        }
    }

    [Test]
    [Property("Fact", "D23")]
    public void CaptivePortal_CarrierCarriesOn()
    {
        _weather.Begin(new CaptivePortal(World.Of("9s")));
        Assert.That(_weather.Carries(mobile: true, length: 148));
    }

    [Test]
    public void OperationOfAnotherPart_IsNoWeather()
    {
        Assert.That(_weather.Begin(new NatExpiry()), Is.False);
        Assert.That(_weather.End(new InterfaceDown(World.Of("1s"))), Is.False);
    }

    private LossCause? Obstacle(bool outbound) => _weather.ObstacleTo(outbound, mobile: false, length: 32);
}
