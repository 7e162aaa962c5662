using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Every kind of move. A new operation is a line here, an arm in <see cref="MoveOperations"/>, and nothing
/// else.</summary>
internal static class MoveTraits
{
    private static readonly Gen<TimeSpan> _nothing = Gen.Constant(TimeSpan.Zero);

    public static IReadOnlyList<MoveTrait> All { get; } =
    [
        new(MoveKind.Sleep, 6, MovePlace.Machine, Moments.SleepLengths),
        new(MoveKind.DarkWake, 6, MovePlace.Machine, Moments.DarkWakeLengths),
        new(MoveKind.AbortedSleep, 2, MovePlace.Machine, Moments.AbortedSleepLengths),
        new(MoveKind.LidClosed, 2, MovePlace.Machine, Moments.SleepLengths),
        new(MoveKind.PowerSourceChange, 1, MovePlace.Anywhere, _nothing),
        new(MoveKind.WallClockJump, 2, MovePlace.Awake, Moments.ClockErrors),

        new(MoveKind.InterfaceDown, 3, MovePlace.Anywhere, Moments.OutageLengths),
        new(MoveKind.InterfaceFlap, 1, MovePlace.Anywhere, Moments.FlapPeriods),
        new(MoveKind.InterfaceDetached, 1, MovePlace.Anywhere, Moments.OutageLengths),
        new(MoveKind.WiFiRoam, 2, MovePlace.Anywhere, Moments.RoamLengths),
        new(MoveKind.EthernetPlugged, 1, MovePlace.Anywhere, Moments.OutageLengths),
        new(MoveKind.CellularOnly, 2, MovePlace.Anywhere, Moments.OutageLengths),
        new(MoveKind.AddressChange, 1, MovePlace.Anywhere, _nothing),
        new(MoveKind.Ipv6Only, 1, MovePlace.Anywhere, Moments.OutageLengths),
        new(MoveKind.DnsMissing, 1, MovePlace.Anywhere, Moments.TroubleLengths),
        new(MoveKind.RouteGone, 1, MovePlace.Anywhere, Moments.OutageLengths),
        new(MoveKind.CaptivePortal, 1, MovePlace.Anywhere, Moments.TroubleLengths),
        new(MoveKind.PathFlurry, 1, MovePlace.Awake, Moments.FlurryGaps),
        new(MoveKind.OwnPathEcho, 1, MovePlace.Awake, Moments.FlurryGaps),

        new(MoveKind.NatExpiry, 2, MovePlace.Anywhere, _nothing),
        new(MoveKind.NatRebinding, 1, MovePlace.Anywhere, _nothing),
        new(MoveKind.LatencyRise, 1, MovePlace.Anywhere, Moments.TroubleLengths),
        new(MoveKind.PacketLoss, 1, MovePlace.Anywhere, Moments.TroubleLengths),
        new(MoveKind.Reordering, 1, MovePlace.Anywhere, Moments.TroubleLengths),
        new(MoveKind.Duplication, 1, MovePlace.Anywhere, Moments.TroubleLengths),
        new(MoveKind.Blackhole, 2, MovePlace.Anywhere, Moments.TroubleLengths),
        new(MoveKind.MtuDrop, 1, MovePlace.Anywhere, Moments.TroubleLengths),

        new(MoveKind.GatewayRestart, 2, MovePlace.Anywhere, Moments.RestartLengths),
        new(MoveKind.GatewayKeyChange, 1, MovePlace.Anywhere, Moments.RestartLengths),
        new(MoveKind.GatewayOverload, 1, MovePlace.Anywhere, Moments.TroubleLengths),
        new(MoveKind.GatewaySilence, 1, MovePlace.Anywhere, Moments.RestartLengths),

        new(MoveKind.Traffic, 2, MovePlace.Awake, Moments.TrafficLengths),
        new(MoveKind.UserStart, 1, MovePlace.Awake, _nothing),
        new(MoveKind.UserStop, 1, MovePlace.Awake, _nothing),
        new(MoveKind.SystemStop, 1, MovePlace.Awake, _nothing),
        new(MoveKind.ConfigurationChange, 1, MovePlace.Awake, _nothing),
        new(MoveKind.OnDemandChange, 1, MovePlace.Awake, _nothing),
        new(MoveKind.AppMessage, 1, MovePlace.Awake, _nothing),

        new(MoveKind.ProviderCrash, 1, MovePlace.Awake, _nothing),
        new(MoveKind.ProviderJetsam, 6, MovePlace.Awake, _nothing),
        new(MoveKind.ProviderFreeze, 1, MovePlace.Awake, Moments.FreezeLengths),
        new(MoveKind.CallbackFault, 3, MovePlace.Anywhere, Moments.Delays),
    ];

    public static MoveTrait Of(MoveKind kind) => All[(int)kind];

    /// <summary>Whether a world has what the operation needs, and leaves an engine a chance.</summary>
    public static bool IsPossible(MoveKind kind, Scenario world) => kind switch
    {
        MoveKind.LidClosed => world.Host.Platform != Platform.Ios,
        MoveKind.CellularOnly => world.Host.HasCellular,

        // What the system itself tears down takes the tunnel's routes along, and no engine could keep them (L44).
        MoveKind.SystemStop => world.Vpn.KillSwitch != KillSwitch.Routes && !StartsOnce(world),
        MoveKind.ProviderCrash => world.Vpn.KillSwitch != KillSwitch.Routes && !world.Host.LateSettingsStick,
        MoveKind.ProviderJetsam => IsPossible(MoveKind.ProviderCrash, world) && world.Host.MemoryLimit is not null,

        MoveKind.UserStart or MoveKind.ConfigurationChange or MoveKind.OnDemandChange => !StartsOnce(world),
        _ => true,
    };

    /// <summary>A tunnel that goes down stays down, so that the clock may be set back by any time: the next start would
    /// send timestamps that the gateway has seen already (whitepaper, section 5.1), and no engine could know.</summary>
    public static bool StartsOnce(Scenario world) =>
        world.Vpn is { OnDemand: false, DisconnectOnSleep: not true } && world.Dice % 2 == 0;
}
