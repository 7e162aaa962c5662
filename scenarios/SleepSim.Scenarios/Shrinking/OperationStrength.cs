namespace SleepSim.Scenarios;

/// <summary>How much an operation does to the machine, so that what is weaker can be told. Only the order
/// counts.</summary>
internal static class OperationStrength
{
    public static int Of(Operation operation) => operation switch
    {
        Sleep => 3,
        LidClosed => 4,
        AbortedSleep => 2,
        DarkWake dark => dark.Then == AfterDarkWake.FullWake ? 2 : 1,
        PowerSourceChange or WallClockJump => 1,

        InterfaceFlap flap => flap.Count > 1 ? 5 : 4,
        InterfaceDown => 3,
        InterfaceDetached => 4,
        WiFiRoam roam => roam.Ssid.Length > 0 ? 5 : 4,
        EthernetPlugged => 4,
        CellularOnly => 5,
        AddressChange => 2,
        Ipv6Only => 3,
        DnsMissing or RouteGone => 2,
        CaptivePortal => 4,
        PathFlurry flurry => flurry.Count > 1 ? 2 : 1,
        OwnPathEcho echo => echo.Count > 1 ? 3 : 2,

        NatRebinding => 2,
        NatExpiry => 1,
        Blackhole hole => hole.Way == BlackholeWay.Both ? 3 : 2,
        LatencyRise or PacketLoss or Reordering or MtuDrop => 2,
        Duplication => 1,

        GatewayRestart or GatewayKeyChange => 3,
        GatewaySilence or GatewayOverload => 2,

        SystemStop => 3,
        UserStop or ConfigurationChange or OnDemandChange => 2,
        UserStart or AppMessage or Traffic => 1,

        ProviderJetsam => 5,
        ProviderCrash => 4,
        ProviderFreeze => 2,
        CallbackFault fault => fault.Fault == CallbackFaultKind.Lost ? 3 : 2,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "No such operation"),
    };
}
