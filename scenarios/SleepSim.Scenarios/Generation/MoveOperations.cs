namespace SleepSim.Scenarios;

/// <summary>Makes the operation of a move, for all that need not know when the machine sleeps. The arguments leave an
/// engine that does everything right a chance; what would not is said where it is left out.</summary>
internal static class MoveOperations
{
    // Handshakes are repeated every 5 s: with 30 % lost each way all of six attempts may fail, in 1 of 50 recoveries.
    // So heavy loss is over before a budget is, and lasting loss is light.
    private const int HeavyLossPerMille = 300;
    private const int LightLossPerMille = 100;

    // A WireGuard handshake is 176 bytes; below, or with echoes that are larger, nothing can pass.
    private const int LeastMtu = 300;
    private const int LeastShortMtu = 68;
    private const int UsualMtu = 1500;
    private const int TunnelOverhead = 80;

    private static readonly TimeSpan _short = TimeSpan.FromSeconds(10);

    // An engine that was made anew cannot know that its predecessor lived in the future, and the gateway refuses
    // handshakes that are older than the last (whitepaper, section 5.1): a clock set far back leaves it no chance.
    private static readonly TimeSpan _farthestBack = TimeSpan.FromSeconds(2);

    private static readonly string[] _networks = [DrawnPlaces.Home, DrawnPlaces.Office, DrawnPlaces.Cafe];
    private static readonly string[] _servers = ["", DrawnPlaces.HomeServer, DrawnPlaces.OfficeServer];
    private static readonly string[] _domains = ["", DrawnPlaces.HomeDomain, DrawnPlaces.OfficeDomain];
    private static readonly string[] _names = ["", "", "", "www.example", DrawnPlaces.OfficeHost];

    // Those after which no start is accepted stand once: what follows them is quiet.
    private static readonly SystemStopReason[] _reasons =
    [
        .. Enum.GetValues<SystemStopReason>(),
        .. Enum.GetValues<SystemStopReason>().Where(reason => reason is not (
            SystemStopReason.ConfigurationDisabled or SystemStopReason.ConfigurationRemoved
            or SystemStopReason.Superseded)),
    ];

    public static Operation Of(Move move, Scenario world) => move.Kind switch
    {
        MoveKind.WallClockJump => WallClock(move, world),

        MoveKind.InterfaceDown => new InterfaceDown(move.Length),
        MoveKind.InterfaceFlap => new InterfaceFlap(1 + (move.Count / 3), move.Length),
        MoveKind.InterfaceDetached => new InterfaceDetached(move.Length),
        MoveKind.WiFiRoam => Roam(move),
        MoveKind.EthernetPlugged => new EthernetPlugged(move.Length),
        MoveKind.CellularOnly => new CellularOnly(move.Length),
        MoveKind.AddressChange => new AddressChange(),
        MoveKind.Ipv6Only => new Ipv6Only(move.Length),
        MoveKind.DnsMissing => new DnsMissing(move.Length),
        MoveKind.RouteGone => new RouteGone(move.Length),
        MoveKind.CaptivePortal => new CaptivePortal(move.Length),
        MoveKind.PathFlurry => new PathFlurry(move.Count, move.Length),
        MoveKind.OwnPathEcho => new OwnPathEcho(move.Count, move.Length),

        MoveKind.NatExpiry => new NatExpiry(),
        MoveKind.NatRebinding => new NatRebinding(),
        MoveKind.LatencyRise => new LatencyRise(move.Length, Milliseconds(100 + (move.Choice % 900))),
        MoveKind.PacketLoss => new PacketLoss(move.Length, 10 + (move.Choice % (LossMax(move) - 9))),
        MoveKind.Reordering => new Reordering(
            move.Length, 10 + (move.Choice % 491), Milliseconds(1 + (move.PerMille * 2))),
        MoveKind.Duplication => new Duplication(move.Length, 10 + (move.Choice % 491)),
        MoveKind.Blackhole => new Blackhole(move.Length, One<BlackholeWay>(move.Choice)),
        MoveKind.MtuDrop => Mtu(move, world.Applications.EchoSize),

        MoveKind.GatewayRestart => new GatewayRestart(move.Length),
        MoveKind.GatewayKeyChange => new GatewayKeyChange(move.Length),
        MoveKind.GatewayOverload => new GatewayOverload(move.Length),
        MoveKind.GatewaySilence => new GatewaySilence(move.Length),

        MoveKind.Traffic => Traffic(move),
        MoveKind.UserStart => new UserStart(),
        MoveKind.UserStop => new UserStop(),
        MoveKind.SystemStop => new SystemStop(_reasons[move.Choice % _reasons.Length]),
        MoveKind.ConfigurationChange => Configuration(move.Choice),
        MoveKind.OnDemandChange => new OnDemandChange(
            move.Choice % 3 > 0, WorldRules.All[move.Choice / 3 % WorldRules.All.Count]),
        MoveKind.AppMessage => new AppMessage(move.Choice % 2_000),

        MoveKind.ProviderCrash => new ProviderCrash(),
        MoveKind.ProviderJetsam => new ProviderJetsam(),
        MoveKind.ProviderFreeze => new ProviderFreeze(move.Length),
        MoveKind.CallbackFault => Fault(move),
        _ => throw new ArgumentOutOfRangeException(nameof(move), move.Kind, "No such kind of move"),
    };

    private static WallClockJump WallClock(Move move, Scenario world)
    {
        bool back = move.Choice % 2 == 0;
        bool near = back && !MoveTraits.StartsOnce(world);
        TimeSpan most = near && move.Length > _farthestBack ? _farthestBack : move.Length;
        TimeSpan least = Milliseconds(1);
        return new WallClockJump(
            most < least ? least : most, back ? ClockDirection.Back : ClockDirection.Forward);
    }

    private static WiFiRoam Roam(Move move)
    {
        if (move.Choice % 2 == 0)
            return new WiFiRoam(move.Length);
        int to = move.Choice / 2;
        return new WiFiRoam(
            move.Length, _networks[to % 3], _servers[to / 3 % 3], _domains[to / 9 % 3]);
    }

    private static int LossMax(Move move) => move.Length <= _short ? HeavyLossPerMille : LightLossPerMille;

    /// <summary>What an engine has a chance with for so long: in the long run the echoes must fit.</summary>
    internal static int LeastMtuFor(TimeSpan length, int echoSize) =>
        length <= _short ? LeastShortMtu : Math.Max(LeastMtu, echoSize + TunnelOverhead);

    private static MtuDrop Mtu(Move move, int echoSize)
    {
        int least = LeastMtuFor(move.Length, echoSize);
        return new MtuDrop(move.Length, least + (move.Choice % Math.Max(1, UsualMtu - least)));
    }

    private static Traffic Traffic(Move move)
        => move.Choice % 10 < 7
            ? new Traffic(move.Length, Name: _names[move.Choice / 10 % _names.Length])
            : new Traffic(move.Length, One<Destination>(move.Choice));

    /// <summary>Never disconnectOnSleep together with routes that are relied on: see
    /// <see cref="WorldGenerator"/>.</summary>
    private static ConfigurationChange Configuration(int choice) => (choice % 5) switch
    {
        0 => new ConfigurationChange(DisconnectOnSleep: false),
        1 => new ConfigurationChange(DisconnectOnSleep: true, KillSwitch: KillSwitch.AllNetworks),
        2 => new ConfigurationChange(KillSwitch: KillSwitch.Off),
        3 => new ConfigurationChange(KillSwitch: KillSwitch.AllNetworks),
        _ => new ConfigurationChange(EnforceRoutes: choice / 5 % 2 == 0),
    };

    private static CallbackFault Fault(Move move)
    {
        Callback callback = One<Callback>(move.Choice);
        CallbackFaultKind fault = callback switch
        {
            Callback.Start => CallbackFaultKind.Doubled,

            // Called off before anything slept, a sleep whose wake is never told has no end that an engine could see.
            Callback.Wake => move.Promotes ? CallbackFaultKind.Doubled : CallbackFaultKind.Late,
            Callback.Settings => move.Promotes ? CallbackFaultKind.Lost : CallbackFaultKind.Late,
            _ => One<CallbackFaultKind>(move.Choice / 7),
        };
        return new CallbackFault(callback, fault, fault == CallbackFaultKind.Lost ? TimeSpan.Zero : move.Length);
    }

    private static T One<T>(int choice)
        where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        return values[choice % values.Length];
    }

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
