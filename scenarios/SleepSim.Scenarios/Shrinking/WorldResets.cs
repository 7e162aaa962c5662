namespace SleepSim.Scenarios;

/// <summary>A plainer world: fields of the host, the network, the VPN configuration and the applications back to their
/// defaults, the host's to those of its platform or to the plainest platform.</summary>
internal static class WorldResets
{
    private static readonly Func<Scenario, IEnumerable<Scenario>>[] _resets =
    [
        s => [s with { Host = new HostProfile(), Network = new NetworkProfile(), Vpn = new VpnProfile() }],
        s => [s with { Host = HostOf(s), Network = new NetworkProfile(), Vpn = new VpnProfile() }],
        s => [s with { Host = new HostProfile() }],
        s => [s with { Host = HostOf(s) }],
        s => [s with { Network = new NetworkProfile() }],
        s => [s with { Vpn = new VpnProfile() }],
        s => [s with { Applications = new ApplicationProfile() }],
        s => HostShape.Table.Resets(s.Host).Select(host => s with { Host = host }),
        s => NetworkShape.Table.Resets(s.Network).Select(network => s with { Network = network }),
        s => VpnShape.Table.Resets(s.Vpn).Select(vpn => s with { Vpn = vpn }),
        s => ApplicationsShape.Table.Resets(s.Applications).Select(apps => s with { Applications = apps }),
        s => [s with { Dice = 0 }],
    ];

    public static int Count => _resets.Length;

    public static IEnumerable<Scenario> Of(Scenario scenario, int slot) => _resets[slot](scenario);

    private static HostProfile HostOf(Scenario scenario) => HostProfile.Of(scenario.Host.Platform);
}
