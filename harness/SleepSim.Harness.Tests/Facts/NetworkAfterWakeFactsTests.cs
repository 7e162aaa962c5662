using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>How the network comes back after a wake.</summary>
internal sealed class NetworkAfterWakeFactsTests
{
    [Test]
    [Property("Fact", "P19")]
    public void DarkWakeBecomesFull_TheNetworkComesBackOnce()
    {
        Recording run = new World().Host(h => h with { WakeToLink = World.Of("2s") })
            .Sleeps("30s", "1h").WakesDarkly("15m", "1s", AfterDarkWake.FullWake).Record(new ScriptedEngine());
        Assert.That(
            run.Between<InterfaceChanged>("15m", "20m").Where(change => change is { Link: true, Address: false })
                .Select(change => change.At),
            Is.EqualTo(new[] { World.Ns("15m2s") }));
    }

    [Test]
    [Property("Fact", "P20")]
    public void LinkLost_AddressGoes100MillisecondsLater()
    {
        Recording awake = new World().LosesWiFi("30s", "10s").Record(new ScriptedEngine());
        Assert.That(
            awake.TimesOf<InterfaceChanged>(change => !change.Address).First(), Is.EqualTo(World.Ns("30.1s")));

        Recording asleep = new World().Sleeps("30s", "5m", linger: "0s").Record(new ScriptedEngine());
        Assert.That(
            asleep.TimesOf<InterfaceChanged>(change => !change.Address).First(), Is.EqualTo(World.Ns("5m30.1s")));
    }

    [Test]
    [Property("Fact", "P21")]
    public void SameNetworkKeepsTheAddress_AnotherTakesIt()
    {
        World world = new World().Host(h => h with { WakeToLink = World.Of("50ms") }).Sleeps("30s", "5m");
        Recording same = world.Record(new ScriptedEngine());
        Assert.That(same.Of<InterfaceChanged>().Select(change => change.Address), Is.All.True);

        Recording other = world.Host(h => h with { NewAddressAfterWake = true }).Record(new ScriptedEngine());
        Assert.That(other.Of<InterfaceChanged>().Select(change => change.Address), Does.Contain(false));
    }

    [Test]
    [Property("Fact", "P22")]
    [Property("Fact", "P26")]
    [Property("Fact", "P27")]
    public void AfterAWake_OneThingComesAfterTheOther()
    {
        Recording run = new World().Host(h => h with
        {
            WakeToLink = World.Of("1s"),
            LinkToAddress = World.Of("2s"),
            AddressToRoute = World.Of("3s"),
            PathUpdate = World.Of("500ms"),
        }).Sleeps("30s", "5m").Record(new ScriptedEngine());
        long[] inOrder =
        [
            run.TimesOf<EngineTold>(told => told.Event == "Wake").Single(),
            run.Between<InterfaceChanged>("5m30s", "7m").First(change => change.Link).At,
            run.Between<InterfaceChanged>("5m31s", "7m").First(change => change.Address).At,
            run.Between<InterfaceChanged>("5m31s", "7m").First(change => change.Route).At,
            run.TimesOf<EngineTold>(told => told.Event == "PathChanged").Last(),
        ];
        long wake = World.Ns("5m30s");
        Assert.That(inOrder.Select(at => at - wake), Is.EqualTo(
            new[] { "0s", "1s", "3s", "6s", "6.5s" }.Select(World.Ns)));
    }
}
