namespace SleepSim.Testing.Sample;

/// <summary>An engine with a protocol of its own, and the far end that speaks it.</summary>
public sealed class PingTests
{
    private static readonly SleepSimProperty _nights =
        SleepSimProperty.Of(new PingEngineFactory()).FarEnd(new PingFarEndFactory()).Only("sleep", "gateway-restart");

    // It waits in silence for a server that has gone, and the status goes on saying connected.
    [Test]
    public void SurvivesNightsAndRestarts() => _nights.Without("L3").Check();

    [Test]
    public void WhatAFailureLooksLike()
    {
        AssertionException failure = Assert.Throws<AssertionException>(_nights.Check)!;
        Assert.That(failure.Message, Does.Contain("'ping' violates L3, the status tells the truth"));
        Assert.That(failure.Message, Does.Contain("  timeline:"));
        Assert.That(failure.Message, Does.Contain("dotnet test --filter").And.Contain("sleepsim.replay"));
    }
}
