using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 8: routes and kill switches.</summary>
internal static class RoutingFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "X1",
            "With all networks included nothing leaves while the tunnel is down, but for what makes a network usable.",
            "KillSwitch.AllNetworks, Route.Blocked",
            "RoutingFactsTests.AllNetworksIncluded_NothingLeavesWhileTheTunnelIsDown"),
        Modelled(
            "X2",
            "With all networks included the local one stays outside on iOS and goes inside on macOS, unless set "
            + "otherwise.",
            "VpnProfile.ExcludeLocalNetworks, Destination.LocalNetwork",
            "LocalRoutingFactsTests.LocalNetwork_IsExcludedByThePlatformsDefault"),
        Modelled(
            "X3",
            "Enforced routes win over more specific ones of the local network.",
            "VpnProfile.EnforceRoutes, Destination.LocalNetwork",
            "LocalRoutingFactsTests.RoutesEnforced_LocalTrafficEntersTheTunnel"),
        Modelled(
            "X4",
            "With all networks included a crash or an update of the app takes the network away until the tunnel is up.",
            "SystemStopReason.AppUpdate, KillSwitch.AllNetworks",
            "LocalRoutingFactsTests.AppUpdateWithAllNetworksIncluded_NothingLeavesUntilItIsBack"),
        Modelled(
            "X5",
            "A rule, a kill switch and a captive portal can wait for each other.",
            "CaptivePortal, KillSwitch.AllNetworks",
            "PortalFactsTests.PortalAndKillSwitch_NothingPassesUntilThePortalIsPassed"),
        Modelled(
            "X6",
            "Without that switch everything between a stop and the next start leaves unprotected.",
            "Route.Physical, NoLeak",
            "RoutingFactsTests.NoKillSwitch_TrafficLeavesWhileTheTunnelIsDown"),
        Modelled(
            "X7",
            "A socket bound to a physical interface passes the tunnel by.",
            "Destination.BoundToInterface",
            "LocalRoutingFactsTests.BoundToThePhysicalInterface_PassesTheTunnelBy"),
        OutOfScope(
            "X8",
            "Some versions of the system handle excluded routes and old connections wrongly.",
            "faults of single versions in routes that this model does not have"),
        OutOfScope(
            "X9",
            "Hostile networks can pull traffic out of a tunnel by routes and addresses.",
            "nobody attacks here: networks fail, and do not deceive"),
        OutOfScope(
            "X10",
            "IKEv2 and some provider connections do not work with all networks included.",
            "another protocol's trouble, and connections through its own tunnel are not an engine's"),
    ];
}
