using SleepSim.Contract;
using SleepSim.Harness.Session;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>Which operations are about the VPN, and when they happen.</summary>
internal sealed class SessionOperationsTests
{
    private static readonly Operation[] Own =
    [
        new UserStart(), new UserStop(), new SystemStop(SystemStopReason.IdleTimeout), new ConfigurationChange(),
        new OnDemandChange(true, []), new AppMessage(), new ProviderCrash(), new ProviderJetsam(),
        new ProviderFreeze(World.Of("1s")), new CallbackFault(Callback.Wake, CallbackFaultKind.Lost),
    ];

    private static readonly Operation[] Others =
        [new Sleep(World.Of("1m")), new InterfaceDown(World.Of("1s")), new Traffic(World.Of("1s")), new NatExpiry()];

    [TestCaseSource(nameof(Own))]
    public void OperationOfTheVpn_IsPlayedHere(Operation operation)
    {
        using LiveMac live = new(new World(), new ScriptedEngine());
        SessionOperations operations = live.Mac.Vpn.Operations;
        Assert.That(operations.Begin(operation));
        Assert.That(operations.End(operation));
    }

    [TestCaseSource(nameof(Others))]
    public void OtherOperation_IsLeftToOthers(Operation operation)
    {
        using LiveMac live = new(new World(), new ScriptedEngine());
        SessionOperations operations = live.Mac.Vpn.Operations;
        Assert.That(operations.Begin(operation), Is.False);
        Assert.That(operations.End(operation), Is.False);
    }

    [Test]
    [Property("Fact", "C5")]
    public void DoneToAMachineThatSleeps_HappensAtTheWakeInItsOrder()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false }).Sleeps("30s", "5m", linger: "0s")
            .Does("1m", new AppMessage()).Does("2m", new UserStop()).Record(new ScriptedEngine());
        Assert.That(run.Between<EngineTold>("31s", "5m29s"), Is.Empty);
        Assert.That(
            run.Between<EngineTold>("5m30s", "5m30s").Select(told => told.Event),
            Is.EqualTo(new[] { "Wake", "AppMessage", "StopTunnel" }));
    }
}
