using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Traffic that is not simply for the Internet, and a machine without a tunnel for a while.</summary>
internal sealed class LocalRoutingFactsTests
{
    [TestCase(Platform.MacAppleSilicon, null, Route.Tunnel)]
    [TestCase(Platform.Ios, null, Route.Physical)]
    [TestCase(Platform.MacAppleSilicon, true, Route.Physical)]
    [TestCase(Platform.Ios, false, Route.Tunnel)]
    [Property("Fact", "X2")]
    public void LocalNetwork_IsExcludedByThePlatformsDefault(Platform platform, bool? excluded, Route expected)
    {
        World world = new World().Host(_ => HostProfile.Of(platform))
            .Vpn(v => v with { KillSwitch = KillSwitch.AllNetworks, ExcludeLocalNetworks = excluded });
        Assert.That(RoutesTo(Destination.LocalNetwork, world), Is.All.EqualTo(expected));
    }

    [TestCase(false, Route.Physical)]
    [TestCase(true, Route.Tunnel)]
    [Property("Fact", "X3")]
    public void RoutesEnforced_LocalTrafficEntersTheTunnel(bool enforced, Route expected)
    {
        World world = new World().Vpn(v => v with { EnforceRoutes = enforced });
        Assert.That(RoutesTo(Destination.LocalNetwork, world), Is.All.EqualTo(expected));
    }

    [Test]
    [Property("Fact", "X4")]
    public void AppUpdateWithAllNetworksIncluded_NothingLeavesUntilItIsBack()
    {
        ScriptedEngine engine = new();
        World world = new World().Vpn(v => v with { KillSwitch = KillSwitch.AllNetworks, OnDemand = false })
            .Host(h => h with { Disposing = World.Of("5s") })
            .Does("30s", new SystemStop(SystemStopReason.AppUpdate));
        world.Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>().Single().Reason, Is.EqualTo(StopReason.AppUpdate));

        Recording run = world.Record(World.Resilient);
        Assert.That(
            run.Between<EchoSent>("31s", "34s").Select(echo => echo.Route),
            Is.Not.Empty.And.All.EqualTo(Route.Blocked));
        Assert.That(
            run.Of<StartRequested>().Last(request => request.Answer == StartAnswer.Accepted).Cause,
            Is.EqualTo(StartCause.System));
        Assert.That(run.Between<EchoAnswered>("36s", "1m"), Is.Not.Empty);
    }

    [Test]
    [Property("Fact", "X7")]
    public void BoundToThePhysicalInterface_PassesTheTunnelBy() =>
        Assert.That(RoutesTo(Destination.BoundToInterface, new World()), Is.All.EqualTo(Route.Physical));

    private static Route[] RoutesTo(Destination destination, World world)
    {
        Recording run = world.Does("30s", new Traffic(World.Of("5s"), destination)).Record(World.Resilient);
        Assert.That(run.StatusAt("30s"), Is.EqualTo(VpnStatus.Connected));
        Route[] routes = [.. run.Of<LocalPacketSent>().Select(sent => sent.Route)];
        Assert.That(routes, Has.Length.GreaterThan(10));
        return routes;
    }
}
