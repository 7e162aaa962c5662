using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Net;

/// <summary>Which operations are the network's, and what the truth about the gateway is meanwhile.</summary>
internal sealed class NetworkOperationsTests
{
    private static readonly TimeSpan Length = World.Of("5s");

    private NetRig _rig = null!;

    [SetUp]
    public void PutTogether() => _rig = new NetRig();

    [TearDown]
    public void TakeApart() => _rig.Dispose();

    private static IEnumerable<Operation> Own() =>
    [
        new NatExpiry(), new NatRebinding(), new LatencyRise(Length, Length), new PacketLoss(Length, 1),
        new Reordering(Length, 1, Length), new Duplication(Length, 1), new Blackhole(Length),
        new MtuDrop(Length, 1280), new CaptivePortal(Length), new GatewayRestart(Length),
        new GatewayKeyChange(Length), new GatewayOverload(Length), new GatewaySilence(Length),
    ];

    private static IEnumerable<Operation> OfOthers() =>
        [new InterfaceDown(Length), new DnsMissing(Length), new CellularOnly(Length), new UserStop()];

    [TestCaseSource(nameof(Own))]
    public void OwnOperation_IsPlayed(Operation operation)
    {
        Assert.That(_rig.Operations.Begin(operation));
        Assert.That(_rig.Operations.End(operation));
    }

    [TestCaseSource(nameof(OfOthers))]
    public void OperationOfAnotherPart_IsLeftAlone(Operation operation)
    {
        Assert.That(_rig.Operations.Begin(operation), Is.False);
        Assert.That(_rig.Operations.End(operation), Is.False);
    }

    [Test]
    public void GatewayThatCannotAnswer_IsDownForTheTruth()
    {
        foreach (Operation trouble in (Operation[])
            [new GatewayRestart(Length), new GatewayKeyChange(Length), new GatewaySilence(Length)])
        {
            int changes = 0;
            Action count = () => changes++;
            _rig.Gateway.Changed += count;
            _rig.Operations.Begin(trouble);
            Assert.That((_rig.Gateway.Up, changes), Is.EqualTo((false, 1)), trouble.ToString());
            _rig.Operations.End(trouble);
            Assert.That((_rig.Gateway.Up, changes), Is.EqualTo((true, 2)), trouble.ToString());
            _rig.Gateway.Changed -= count;
        }

        Assert.That(
            _rig.Record.Of<GatewayChanged>().Select(change => change.KeptSessions),
            Is.EqualTo(new[] { false, false, true, true, true, true }));
    }

    [Test]
    public void TroublesOverlap_UpWhenTheLastIsOver_WithoutSessionsIfOneWasARestart()
    {
        GatewaySilence silence = new(Length);
        GatewayRestart restart = new(Length);
        _rig.Operations.Begin(silence);
        _rig.Operations.Begin(restart);
        _rig.Operations.End(restart);
        Assert.That(_rig.Gateway.Up, Is.False);
        _rig.Operations.End(silence);
        Assert.That(_rig.Gateway.Up);
        Assert.That(
            _rig.Record.Of<GatewayChanged>().Select(change => (change.Up, change.KeptSessions)),
            Is.EqualTo(new[] { (false, true), (true, false) }));
    }

    [Test]
    public void EndWithoutBegin_ChangesNothing()
    {
        foreach (Operation operation in Own()) _rig.Operations.End(operation);
        Assert.That(_rig.Gateway.Up);
        Assert.That(_rig.Record.Records, Is.Empty);
        _rig.Operations.Begin(new GatewayRestart(Length));
        Assert.That(_rig.Gateway.Up, Is.False);
    }

    [Test]
    public void NatExpiry_EveryNatForgets_AndOneWithoutMappingsSaysSoOnlyIfItIsTheFirst()
    {
        _rig.Operations.Begin(new NatExpiry());
        _rig.Carrier.Outbound(10, 50_000);
        _rig.Operations.Begin(new NatExpiry());
        Assert.That(_rig.Record.Of<NatMappingsLost>().Select(lost => lost.Count), Is.EqualTo(new[] { 0, 0, 1 }));
        Assert.That(_rig.Carrier.Count, Is.Zero);
    }

    [Test]
    public void NatRebinding_EveryNatRebinds()
    {
        (System.Net.IPEndPoint home, System.Net.IPEndPoint carrier) =
            (_rig.Home.Outbound(10, 50_000), _rig.Carrier.Outbound(10, 50_000));
        _rig.Operations.Begin(new NatRebinding());
        Assert.That(_rig.Home.Inbound(home), Is.Null);
        Assert.That(_rig.Carrier.Inbound(carrier), Is.Null);
    }

    [Test]
    public void GatewayAddresses_Ipv4AndBehindTheNat64Prefix()
    {
        Assert.That(Gateway.Nat64Address.ToString(), Is.EqualTo("64:ff9b::cb00:7101"));
        Assert.That(Gateway.IsAt(Gateway.Nat64Address));
        Assert.That(Gateway.IsAt(Gateway.Address));
        Assert.That(Gateway.IsAt(Nat.HomeAddress), Is.False);
    }
}
