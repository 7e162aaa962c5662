namespace SleepSim.Scenarios;

/// <summary>What may stand for an operation and does less, by <see cref="OperationStrength"/>.</summary>
internal static class WeakerOperations
{
    private static readonly PathFlurry _oneAnnouncement = new(1, TimeSpan.Zero);
    private static readonly TimeSpan _moment = TimeSpan.FromSeconds(1);

    // Those who are asked have 30 s (P2, P4), and the screen lingers for up to 15 s (P9): a sleep is not pending
    // longer.
    private static readonly TimeSpan _longestPending = TimeSpan.FromSeconds(45);

    /// <summary>The weakest first.</summary>
    public static IEnumerable<Operation> Of(Operation operation) => operation switch
    {
        Sleep sleep => [CalledOff(sleep.For, sleep.Reason)],
        LidClosed lid => [CalledOff(lid.For), new Sleep(lid.For)],
        DarkWake { Then: AfterDarkWake.FullWake } dark => [dark with { Then = AfterDarkWake.Sleep }],

        InterfaceDown down => [_oneAnnouncement, new RouteGone(down.For)],
        InterfaceFlap { Count: > 1 } flap
            => [_oneAnnouncement, new InterfaceDown(flap.Every / 2), flap with { Count = 1 }],
        InterfaceFlap flap => [_oneAnnouncement, new InterfaceDown(flap.Every / 2)],
        InterfaceDetached detached => [_oneAnnouncement, new InterfaceDown(detached.For)],
        WiFiRoam { Ssid.Length: > 0 } roam
            => [new AddressChange(), new InterfaceDown(roam.For), new WiFiRoam(roam.For)],
        WiFiRoam roam => [_oneAnnouncement, new InterfaceDown(roam.For)],
        EthernetPlugged => [_oneAnnouncement, new AddressChange()],
        CellularOnly cellular => [new AddressChange(), new InterfaceDown(cellular.For)],
        AddressChange => [_oneAnnouncement],
        Ipv6Only => [_oneAnnouncement, new AddressChange()],
        RouteGone => [_oneAnnouncement],
        CaptivePortal portal => [new DnsMissing(portal.For), new Blackhole(portal.For)],
        PathFlurry { Count: > 1 } flurry => [flurry with { Count = 1 }],
        OwnPathEcho { Count: > 1 } echo
            => [_oneAnnouncement, new PathFlurry(echo.Count, echo.Every), echo with { Count = 1 }],
        OwnPathEcho => [_oneAnnouncement],

        NatRebinding => [new NatExpiry()],
        Blackhole { Way: BlackholeWay.Both } hole
            => [hole with { Way = BlackholeWay.In }, hole with { Way = BlackholeWay.Out }],

        GatewayRestart restart => [new NatExpiry(), new GatewaySilence(restart.For)],
        GatewayKeyChange change => [new GatewaySilence(change.For)],

        SystemStop => [new UserStop()],

        ProviderJetsam => [new UserStop(), new ProviderCrash()],
        ProviderCrash => [new UserStop(), new SystemStop(SystemStopReason.ProviderFailed)],
        CallbackFault { Fault: CallbackFaultKind.Lost } fault
            => [fault with { Fault = CallbackFaultKind.Late, By = _moment }],
        _ => [],
    };

    private static AbortedSleep CalledOff(TimeSpan length, string reason = "")
        => new(length < _longestPending ? length : _longestPending, reason);
}
