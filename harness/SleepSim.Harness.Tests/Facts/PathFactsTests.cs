using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Connections that wait, and paths.</summary>
internal sealed class PathFactsTests
{
    [Test]
    [Property("Fact", "N14")]
    public void Waiting_TriesAgainWhenThePathChanges()
    {
        Recording run = new World().Host(h => h with { WakeToLink = World.Of("30s") })
            .Sleeps("30s", "5m").Record(World.WaitForPath);
        long satisfied = run.TimesOf<EngineTold>(told => told.Event == "PathChanged").Last();
        Assert.That(satisfied, Is.GreaterThan(World.Ns("6m")));
        Assert.That(
            run.TimesOf<DatagramSent>(sent => sent.FromEngine && sent.Kind == WireKind.Initiation),
            Does.Contain(satisfied));
    }

    [Test]
    [Property("Fact", "N18")]
    public void Path_IsOneOfThree() => Assert.That(
        Enum.GetValues<PathStatus>(),
        Is.EquivalentTo(new[] { PathStatus.Satisfied, PathStatus.Unsatisfied, PathStatus.RequiresConnection }));

    [Test]
    [Property("Fact", "N19")]
    public void PathSatisfiedAndGatewayAway_NothingPasses()
    {
        ScriptedEngine told = new();
        World world = new World().GatewayRestarts("30s", "30s");
        world.Record(told);
        Assert.That(told.ToldOf<TunnelEvent.StartTunnel>().Single().Path.IsSatisfied, Is.True);
        Assert.That(told.ToldOf<TunnelEvent.PathChanged>(), Is.Empty);
        Assert.That(world.Record(World.Resilient).Between<EchoAnswered>("31s", "1m"), Is.Empty);
    }

    [Test]
    [Property("Fact", "N21")]
    public void NetworkAwayForLong_ResilientNeverGivesUp()
    {
        Recording run = new World().LosesWiFi("30s", "6h").Record(World.Resilient);
        Assert.That(run.Between<EchoAnswered>("6h30s", "6h45s"), Is.Not.Empty);
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "N22")]
    public void PathUpdate_ComesLateDoubledOrNotAtAll()
    {
        Recording late = new World().Host(h => h with { PathUpdate = World.Of("500ms") })
            .LosesWiFi("30s", "10s").Record(new ScriptedEngine());
        long route = late.TimesOf<InterfaceChanged>(change => change.Route).Last();
        Assert.That(Updates(late).Last(), Is.EqualTo(route + World.Ns("500ms")));

        Recording doubled = new World().Does("30s", new PathFlurry(2, World.Of("10ms"))).Record(new ScriptedEngine());
        Assert.That(Updates(doubled).Count(), Is.EqualTo(2));

        Recording none = new World().Host(h => h with { NetworkKeptInSleep = true })
            .Sleeps("30s", "5m").Record(new ScriptedEngine());
        Assert.That(Updates(none), Is.Empty);
    }

    [Test]
    [Property("Fact", "N23")]
    public void PathUnsatisfied_ReassertsUntilItIsBack()
    {
        Recording run = new World().LosesWiFi("30s", "1m").Record(World.WaitForPath);
        long[] updates = [.. Updates(run)];
        Assert.That(
            run.TimesOf<StatusChanged>(change => change.To == VpnStatus.Reasserting).Single(),
            Is.InRange(World.Ns("30s"), updates[0]));
        StatusChanged back = run.Of<StatusChanged>().Last();
        Assert.That(back.To, Is.EqualTo(VpnStatus.Connected));
        Assert.That(back.At, Is.InRange(updates[^1], updates[^1] + World.Ns("1s")));
    }

    private static IEnumerable<long> Updates(Recording run) =>
        run.TimesOf<EngineTold>(told => told.Event == "PathChanged");
}
