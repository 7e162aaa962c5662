using SleepSim.Harness.Session;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>Which way packets of applications go: into the tunnel, around it, or nowhere (X1–X7).</summary>
internal sealed class RoutingTable(
    TunnelInterface tunnel, NetworkInterfaces interfaces, Intent intent, VpnConfiguration configuration,
    bool excludesLocalNetworks)
{
    public Route To(Destination destination) => destination switch
    {
        Destination.Internet => ToInternet(),
        Destination.LocalNetwork => ToLocalNetwork(),

        // A socket that is bound to the interface bypasses the tunnel's routes (X7), but not the system's own drop.
        Destination.BoundToInterface => IncludesAll && intent.Up ? Route.Blocked : Outside,

        // Always outside (X1, D23).
        Destination.CaptiveCheck => Outside,
        _ => throw new ArgumentOutOfRangeException(nameof(destination), destination, "No such destination."),
    };

    private bool IncludesAll => configuration.KillSwitch == KillSwitch.AllNetworks;

    private Route Outside => interfaces.Primary is null ? Route.None : Route.Physical;

    private Route ToInternet()
    {
        if (tunnel.RoutesInForce) return Route.Tunnel;
        return IncludesAll && intent.Up ? Route.Blocked : Outside;
    }

    // The local network has a more specific route, which only enforceRoutes overrides (X3); with all networks included
    // it stays outside where it is excluded: by default on iOS, not on macOS (X2).
    private Route ToLocalNetwork()
    {
        if (IncludesAll) return excludesLocalNetworks ? Outside : ToInternet();
        return configuration.EnforceRoutes && tunnel.RoutesInForce ? Route.Tunnel : Outside;
    }
}
