using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Draws the network, the VPN configuration and the applications, from the ranges of facts.md,
/// section 10: a world in which an engine that does everything right recovers within the default budgets.</summary>
internal static class WorldGenerator
{
    private static readonly Gen<bool> _rarely = Gen.Elements(true, false, false, false);
    private static readonly Gen<TimeSpan> _latency =
        Gen.Frequency((3, Moments.Milliseconds(5, 60)), (1, Moments.Milliseconds(60, 300)));
    private static readonly Gen<int> _loss = Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Choose(1, 50)));
    private static readonly Gen<TimeSpan> _mapping = Gen.Elements(Moments.NatMappingSeconds).Select(Seconds);
    private static readonly Gen<bool?> _disconnect = Gen.Frequency(
        (6, Gen.Constant<bool?>(null)), (1, Gen.Constant<bool?>(true)), (1, Gen.Constant<bool?>(false)));
    private static readonly Gen<bool> _onDemand = Gen.Elements(true, true, true, false);
    private static readonly Gen<KillSwitch> _kill =
        Gen.Elements(KillSwitch.Off, KillSwitch.Routes, KillSwitch.AllNetworks);
    private static readonly Gen<TimeSpan?> _keepalive = Gen.Frequency(
        (3, Gen.Constant<TimeSpan?>(null)), (1, Gen.Elements<TimeSpan?>(Seconds(15), Seconds(25))));
    private static readonly Gen<TimeSpan> _every = Gen.Elements(1, 1, 2, 2, 2, 5, 5, 5, 10, 10).Select(Seconds);
    private static readonly Gen<bool> _dark = Gen.Elements(true, true, false);

    private static readonly Gen<int> _size = Gen.Frequency(
        (5, Gen.Constant(84)), (1, Gen.Choose(84, 1_400)), (1, Gen.Elements(500, 1_280, 1_420)));
    private static readonly Gen<TimeSpan?> _lookups = Gen.Frequency(
        (2, Gen.Constant<TimeSpan?>(null)), (1, Gen.Elements<TimeSpan?>(Seconds(2), Seconds(5), Seconds(10))));
    private static readonly Gen<IReadOnlyList<OnDemandRule>> _rules = Gen.Frequency(
        (4, Gen.Constant(VpnProfile.ConnectAlways)), (2, Gen.Elements(WorldRules.All.ToArray())));
    private static readonly Gen<NetworkProfile> _places = Gen.Elements(
        new NetworkProfile(), new NetworkProfile(),
        new NetworkProfile { Ssid = DrawnPlaces.Cafe, DnsServers = [DrawnPlaces.CafeServer] },
        new NetworkProfile
        {
            DnsServers = [DrawnPlaces.HomeServer, "9.9.9.9"], SearchDomains = [DrawnPlaces.HomeDomain],
        });

    public static Gen<NetworkProfile> Networks { get; } =
        from place in _places
        from latency in _latency
        from loss in _loss
        from mapping in _mapping
        from byName in _rarely
        select place with
        {
            Latency = latency,
            LossPerMille = loss,
            NatMapping = mapping,
            GatewayByName = byName,
        };

    public static Gen<VpnProfile> Vpns { get; } =
        from disconnect in _disconnect
        from onDemand in _onDemand
        from rules in _rules
        from kill in _kill
        from enforce in _rarely
        from keepalive in _keepalive
        select new VpnProfile
        {
            DisconnectOnSleep = disconnect,
            OnDemand = onDemand,
            Rules = rules,
            EnforceRoutes = enforce,

            // The system itself clears the routes when it stops the tunnel for sleep: no engine could keep them.
            KillSwitch = disconnect == true && kill == KillSwitch.Routes ? KillSwitch.AllNetworks : kill,
            Keepalive = keepalive,
        };

    public static Gen<ApplicationProfile> Applications { get; } =
        from every in _every
        from dark in _dark
        from size in _size
        from lookups in _lookups
        select new ApplicationProfile
        {
            EchoEvery = every,
            EchoSize = size,
            LookupEvery = lookups,
            RunInDarkWake = dark,
        };

    /// <summary>Mostly as things were arranged, and else in the orders in which races show.</summary>
    public static Gen<EventOrder> Orders { get; } = Gen.Frequency(
        (2, Gen.Constant(EventOrder.FirstIn)),
        (1, Gen.Constant(EventOrder.LastIn)),
        (1, Gen.Constant(EventOrder.Random)),
        (1, Gen.Choose(1, EventOrder.DepthMax).Select(EventOrder.Pct)));

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
