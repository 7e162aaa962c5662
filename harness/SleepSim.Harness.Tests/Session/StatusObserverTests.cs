using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>What those who observe the status see of it.</summary>
internal sealed class StatusObserverTests
{
    [Test]
    [Property("Fact", "T4")]
    public void FirstThingRead_IsDisconnected() =>
        Assert.That(
            new World().Record(new ScriptedEngine()).Of<StatusObserved>().First(),
            Is.EqualTo(new StatusObserved(0, VpnStatus.Disconnected)));

    [Test]
    [Property("Fact", "T3")]
    public void StatusThatLasts_IsReadAMomentAfterItChanged()
    {
        Recording run = ByHand(notice: "10ms").Record(new ScriptedEngine());
        Assert.That(run.Of<StatusObserved>().Skip(1), Is.EqualTo(new StatusObserved[]
        {
            new(World.Ns("10ms"), VpnStatus.Connecting),
            new(World.Ns("27ms"), VpnStatus.Connected),
            new(World.Ns("30.01s"), VpnStatus.Disconnecting),
            new(World.Ns("30.21s"), VpnStatus.Disconnected),
        }));
    }

    [Test]
    [Property("Fact", "T3")]
    public void StatusOfAMoment_IsMissed() =>
        Assert.That(
            ByHand(notice: "300ms").Record(new ScriptedEngine()).Of<StatusObserved>().Select(read => read.Status),
            Is.EqualTo(new[] { VpnStatus.Disconnected, VpnStatus.Connected, VpnStatus.Disconnected }));

    private static World ByHand(string notice) => new World().Vpn(v => v with { OnDemand = false })
        .Host(h => h with { StatusNotice = World.Of(notice) }).UserStops("30s");
}
