using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Kill switches, between a stop for sleep and the start after it.</summary>
internal sealed class RoutingFactsTests
{
    [Test]
    [Property("Fact", "X1")]
    public void AllNetworksIncluded_NothingLeavesWhileTheTunnelIsDown()
    {
        Route[] routes = RoutesWithout(KillSwitch.AllNetworks);
        Assert.That(routes, Does.Contain(Route.Blocked));
        Assert.That(routes, Does.Not.Contain(Route.Physical));
    }

    [Test]
    [Property("Fact", "X6")]
    public void NoKillSwitch_TrafficLeavesWhileTheTunnelIsDown() =>
        Assert.That(RoutesWithout(KillSwitch.Off), Does.Contain(Route.Physical));

    private static Route[] RoutesWithout(KillSwitch killSwitch)
    {
        Recording run = new World().Vpn(v => v with { KillSwitch = killSwitch })
            .Sleeps("30s", "5m").Record(World.DisconnectOnSleep);
        return [.. run.Between<EchoSent>("30s", "5m35s").Select(echo => echo.Route)];
    }
}
