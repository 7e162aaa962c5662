using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Draws the machine, from the ranges of facts.md, section 10.</summary>
/// <remarks>Left as they are, because they leave an engine that does everything right no chance: a tunnel that loses
/// its way out until it is restarted (N8), a rest of the rules until the machine is booted (D13), and a limit of how
/// long a machine may sleep, which ends the session whatever the engine does (K6).</remarks>
internal static class HostGenerator
{
    private static readonly Gen<Platform> _platforms = Gen.Frequency(
        (4, Gen.Constant(Platform.MacAppleSilicon)),
        (2, Gen.Constant(Platform.MacIntel)),
        (2, Gen.Constant(Platform.Ios)),
        (1, Gen.Constant(Platform.Linux)));
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
    private static readonly Gen<TimeSpan> _dns =
        Gen.Frequency((3, Exactly(0)), (1, Moments.Milliseconds(0, 3_000)));
    private static readonly Gen<TimeSpan> _path = Moments.Milliseconds(10, 500);
    private static readonly Gen<TimeSpan> _gap =
        Gen.Frequency((2, Exactly(0)), (1, Moments.Milliseconds(0, 3_000)));
    private static readonly Gen<TimeSpan> _notice = Moments.Milliseconds(0, 200);

    // Each bit is a chance of 1 in 2; two together are 1 in 4.
    private static readonly Gen<int> _flags = Gen.Choose(0, (1 << 28) - 1);

    /// <summary>Machines of any platform.</summary>
    public static Gen<HostProfile> Hosts { get; } = HostsOf(_platforms);

    /// <summary>Machines of one platform.</summary>
    public static Gen<HostProfile> Of(Platform platform) => HostsOf(Gen.Constant(platform));

    private static Gen<HostProfile> HostsOf(Gen<Platform> platforms) =>
        from platform in platforms
        from linger in _linger
        from disposing in _disposing
        from settings in _settings
        from link in _link
        from address in _address
        from route in _route
        from dns in _dns
        from path in _path
        from gap in _gap
        from notice in _notice
        from flags in _flags
        select WithFlags(HostProfile.Of(platform), flags) with
        {
            Linger = platform is Platform.Ios or Platform.Linux ? TimeSpan.Zero : linger,
            Disposing = disposing,
            SettingsLatency = settings,
            WakeToLink = link,
            LinkToAddress = address,
            AddressToRoute = route,
            RouteToDns = dns,
            PathUpdate = path,
            OnDemandGap = gap,
            StatusNotice = notice,
        };

    private static HostProfile WithFlags(HostProfile host, int flags) => host with
    {
        PowerSource = Rarely(flags, 0) ? PowerSource.Battery : host.PowerSource,
        ExternalDisplay = Rarely(flags, 1) && host.Platform != Platform.Ios,
        PowerNap = Rarely(flags, 2) && host.NapEvery is not null,
        StartDeadlineRunsInSleep = Rarely(flags, 3),
        ReusesProcess = Rarely(flags, 4),
        OnDemandPause = Rarely(flags, 5) ? OnDemandPause.UntilNetworkChange : OnDemandPause.Off,
        RefusesStartsBeforeSleep = Rarely(flags, 6),
        SleepWaitsForStop = !Rarely(flags, 7),
        EchoesOwnPath = Rarely(flags, 8),
        NetworkKeptInSleep = Rarely(flags, 9),
        NewAddressAfterWake = Rarely(flags, 10),
        DetachesAfterWake = Rarely(flags, 11),
        DefunctSocketsInSleep = host.DefunctSocketsInSleep || Rarely(flags, 12),
        LateSettingsStick = Rarely(flags, 13),
    };

    private static bool Rarely(int flags, int flag) => ((flags >> (2 * flag)) & 3) == 0;

    private static Gen<TimeSpan> Exactly(int milliseconds) => Gen.Constant(Milliseconds(milliseconds));

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
