using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Draws the machine, the network, the VPN configuration and the applications, from the ranges of facts.md,
/// section 10: a world in which an engine that does everything right recovers within the default budgets.</summary>
internal static class WorldGenerator
{
    private static readonly Gen<bool> _rarely = Gen.Elements(true, false, false, false);
    private static readonly Gen<TimeSpan> _linger = Gen.Elements(Moments.LingerSeconds).Select(Seconds);
    private static readonly Gen<TimeSpan> _disposing =
        Gen.Frequency((3, Exactly(200)), (1, Moments.Milliseconds(0, 5_000)));
    private static readonly Gen<TimeSpan> _settings =
        Gen.Frequency((5, Moments.Milliseconds(50, 500)), (1, Moments.Milliseconds(500, 2_000)));
    private static readonly Gen<TimeSpan> _link = Gen.Frequency(
        (6, Moments.Milliseconds(200, 3_000)),
        (1, Exactly(0)),
        (2, Moments.Seconds(5, 15)),
        (1, Exactly(60_000)));
    private static readonly Gen<TimeSpan> _address = Gen.Elements(0, 200, 1_000, 3_000, 7_000).Select(Milliseconds);
    private static readonly Gen<TimeSpan> _route =
        Gen.Frequency((5, Moments.Milliseconds(0, 1_000)), (1, Moments.Seconds(1, 20)));
    private static readonly Gen<TimeSpan> _path = Moments.Milliseconds(10, 500);
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
    private static readonly Gen<TimeSpan> _every = Gen.Elements(1, 1, 1, 2, 5).Select(Seconds);
    private static readonly Gen<bool> _dark = Gen.Elements(true, true, false);

    public static Gen<HostProfile> Hosts { get; } =
        from linger in _linger
        from startRuns in _rarely
        from disposing in _disposing
        from settings in _settings
        from link in _link
        from address in _address
        from route in _route
        from path in _path
        from kept in _rarely
        from another in _rarely
        from refuses in _rarely
        select new HostProfile
        {
            Linger = linger,
            StartDeadlineRunsInSleep = startRuns,
            Disposing = disposing,
            SettingsLatency = settings,
            WakeToLink = link,
            LinkToAddress = address,
            AddressToRoute = route,
            PathUpdate = path,
            NetworkKeptInSleep = kept,
            NewAddressAfterWake = another,
            RefusesStartsBeforeSleep = refuses,
        };

    public static Gen<NetworkProfile> Networks { get; } =
        from latency in _latency
        from loss in _loss
        from mapping in _mapping
        from byName in _rarely
        select new NetworkProfile
        {
            Latency = latency,
            LossPerMille = loss,
            NatMapping = mapping,
            GatewayByName = byName,
        };

    public static Gen<VpnProfile> Vpns { get; } =
        from disconnect in _disconnect
        from onDemand in _onDemand
        from kill in _kill
        from keepalive in _keepalive
        select new VpnProfile
        {
            DisconnectOnSleep = disconnect,
            OnDemand = onDemand,

            // The system itself clears the routes when it stops the tunnel for sleep: no engine could keep them.
            KillSwitch = disconnect == true && kill == KillSwitch.Routes ? KillSwitch.AllNetworks : kill,
            Keepalive = keepalive,
        };

    public static Gen<ApplicationProfile> Applications { get; } =
        from every in _every
        from dark in _dark
        select new ApplicationProfile { EchoEvery = every, RunInDarkWake = dark };

    private static Gen<TimeSpan> Exactly(int milliseconds) => Gen.Constant(Milliseconds(milliseconds));

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
