using System.Net;
using SleepSim.Harness.Net;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Net;

/// <summary>The NAT keeps a mapping for as long as something goes out.</summary>
internal sealed class NatTests
{
    private MachineParts _parts = null!;
    private Nat _nat = null!;
    private IPEndPoint _public = null!;

    [SetUp]
    public void PutTogether()
    {
        _parts = new MachineParts();
        _nat = new Nat(_parts.Scheduler, _parts.Trace, World.Span("120s"), Nat.HomeAddress);
        _public = _nat.Outbound(address: 10, port: 50_000);
    }

    [Test]
    [Property("Fact", "W1")]
    public void MappingInUse_SamePortBothWays()
    {
        _parts.RunTo("119.9s");
        Assert.That(_nat.Inbound(_public), Is.EqualTo((10, 50_000)));
        Assert.That(_nat.Outbound(10, 50_000), Is.EqualTo(_public));
    }

    [Test]
    [Property("Fact", "W1")]
    public void OutboundTraffic_KeepsTheMapping()
    {
        for (int minute = 1; minute <= 60; minute++)
        {
            _parts.RunTo($"{minute}m");
            Assert.That(_nat.Outbound(10, 50_000), Is.EqualTo(_public));
        }
    }

    [Test]
    [Property("Fact", "W1")]
    public void InboundTraffic_DoesNotKeepTheMapping()
    {
        _parts.RunTo("100s");
        Assert.That(_nat.Inbound(_public), Is.Not.Null);
        _parts.RunTo("120s");
        Assert.That(_nat.Inbound(_public), Is.Null);
    }

    [Test]
    [Property("Fact", "W1")]
    public void MappingExpired_ComesBackWithAnotherPort()
    {
        _parts.RunTo("120s");
        IPEndPoint other = _nat.Outbound(10, 50_000);
        Assert.That(other, Is.Not.EqualTo(_public));
        Assert.That(_nat.Inbound(_public), Is.Null);
        Assert.That(_nat.Inbound(other), Is.EqualTo((10, 50_000)));
    }

    [TestCase(11, 50_000)]
    [TestCase(10, 50_001)]
    public void OtherAddressOrPort_HasAMappingOfItsOwn(int address, int port)
    {
        IPEndPoint other = _nat.Outbound(address, port);
        Assert.That(other, Is.Not.EqualTo(_public));
        Assert.That(_nat.Inbound(_public), Is.EqualTo((10, 50_000)));
        Assert.That(_nat.Inbound(other), Is.EqualTo((address, port)));
    }

    [Test]
    [Property("Fact", "N13")]
    public void ForgetsAll_SaysHowManyAndLetsNothingIn()
    {
        _nat.Outbound(10, 50_001);
        _nat.ForgetAll();
        Assert.That(_parts.Record.Of<NatMappingsLost>().Single().Count, Is.EqualTo(2));
        Assert.That(_nat.Inbound(_public), Is.Null);
        Assert.That(_nat.Outbound(10, 50_000), Is.Not.EqualTo(_public));
    }

    [Test]
    public void ForgetsAll_ExpiredMappingsDoNotCount()
    {
        _parts.RunTo("120s");
        _nat.ForgetAll();
        Assert.That(_parts.Record.Of<NatMappingsLost>().Single().Count, Is.Zero);
    }

    [Test]
    [Property("Fact", "W9")]
    public void Rebinding_AnotherAddressAndPort_ForTheSameInside()
    {
        _nat.Rebind();
        IPEndPoint other = _nat.Outbound(10, 50_000);
        Assert.That(other.Address, Is.Not.EqualTo(_public.Address));
        Assert.That(other.Port, Is.Not.EqualTo(_public.Port));
        Assert.That(_nat.Inbound(other), Is.EqualTo((10, 50_000)));
        Assert.That(_nat.Inbound(_public), Is.Null);
    }

    [Test]
    [Property("Fact", "W9")]
    public void Rebinding_MappingLivesOn_NoLongerThanBefore()
    {
        _parts.RunTo("60s");
        _nat.Rebind();
        Assert.That(_nat.Count, Is.EqualTo(1));
        _parts.RunTo("120s");
        Assert.That(_nat.Count, Is.Zero);
        Assert.That(_parts.Record.Of<NatMappingsLost>(), Is.Empty);
    }

    [Test]
    public void Rebinding_WhatIsOnItsWay_KeepsThePublicSideItWasSentFrom()
    {
        IPEndPoint before = new(_public.Address, _public.Port);
        _nat.Rebind();
        Assert.That(_public, Is.EqualTo(before));
    }

    [Test]
    public void RebindingWithoutEnd_StaysInItsAddressRange()
    {
        for (int i = 0; i < 600; i++)
        {
            IPEndPoint before = _nat.Outbound(10, 50_000);
            _nat.Rebind();
            IPEndPoint after = _nat.Outbound(10, 50_000);
            Assert.That(_nat.Owns(after.Address));
            Assert.That(after.Address, Is.Not.EqualTo(before.Address));
        }
    }

    [Test]
    public void TwoNats_EachOwnsItsOwnAddressesOnly()
    {
        Nat carrier = new(_parts.Scheduler, _parts.Trace, World.Span("120s"), Nat.CarrierAddress);
        IPEndPoint there = carrier.Outbound(10, 50_000);
        Assert.That((_nat.Owns(_public.Address), _nat.Owns(there.Address)), Is.EqualTo((true, false)));
        Assert.That((carrier.Owns(_public.Address), carrier.Owns(there.Address)), Is.EqualTo((false, true)));
        Assert.That(_nat.Owns(Gateway.Nat64Address), Is.False);
    }

    [Test]
    [Property("Fact", "N13")]
    public void WholeMachine_WhatComesInWithoutAMapping_IsLostWithoutAWord()
    {
        // The mapping is forgotten while the answer to an echo is on its way.
        Recording run = new World().Does("30.03s", new Scenarios.NatExpiry()).Record(World.Resilient);
        DatagramLost lost = run.Of<DatagramLost>().First();
        Assert.That((lost.FromEngine, lost.Kind, lost.Cause), Is.EqualTo((false, WireKind.Data, LossCause.NatExpired)));
        Assert.That(run.Of<SocketErred>(), Is.Empty);
    }
}
