using SleepSim.Contract;
using SleepSim.Harness.Session;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>The status as an app sees it.</summary>
internal sealed class ObservedStatusFactsTests
{
    [Test]
    [Property("Fact", "T3")]
    public void ShortStatus_IsNeverSeen()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Host(h => h with { StatusNotice = World.Of("50ms"), Disposing = World.Of("10ms") })
            .UserStops("10s").Record(new ScriptedEngine());
        Assert.That(run.Statuses(), Does.Contain(VpnStatus.Disconnecting));
        Assert.That(run.Of<StatusObserved>().Select(seen => seen.Status), Does.Not.Contain(VpnStatus.Disconnecting));
        Assert.That(run.Of<StatusObserved>().Last().Status, Is.EqualTo(VpnStatus.Disconnected));
    }

    [Test]
    [Property("Fact", "T4")]
    public void FirstReading_IsDisconnected()
    {
        Recording run = new World().Record(new ScriptedEngine());
        Assert.That(run.Of<StatusObserved>().First(), Is.EqualTo(new StatusObserved(0, VpnStatus.Disconnected)));
        Assert.That(run.Of<StatusObserved>().Last().Status, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "T5")]
    public void TimeOfConnecting_IsUnknownUntilConnected()
    {
        MachineParts parts = new();
        ConnectionStatus status = new(parts.Trace, parts.Clocks);
        status.Become(VpnStatus.Connecting, "test");
        Assert.That(status.ConnectedDate, Is.Null);
        status.Become(VpnStatus.Connected, "test");
        Duration connected = parts.Clocks.Read().Wall;
        parts.RunTo("1m");
        status.Become(VpnStatus.Reasserting, "test");
        Assert.That(status.ConnectedDate, Is.EqualTo(connected));
        status.Become(VpnStatus.Disconnecting, "test");
        Assert.That(status.ConnectedDate, Is.Null);
    }
}
