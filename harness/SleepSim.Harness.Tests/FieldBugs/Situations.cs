using SleepSim.Contract;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.FieldBugs;

/// <summary>What brings the bugs of the field to light.</summary>
internal static class Situations
{
    public static World Quiet => new World().Calm("6m");

    public static World Nap => new World().Sleeps("30s", "20m").Calm("4m");

    public static World NapOnTheSameNetwork => Nap.Host(h => h with { NetworkKeptInSleep = true });

    public static World NapWithASlowLink => Nap.Host(h => h with { WakeToLink = World.Of("8s") });

    public static World NapWithLookups =>
        Nap.Applications(a => a with { LookupEvery = TimeSpan.FromSeconds(1) });

    public static World NapBehindRoutes => Nap.Vpn(v => v with { KillSwitch = KillSwitch.Routes });

    public static World NapWithoutARule => Nap.Vpn(v => v with { OnDemand = false });

    public static World FiveNaps => new World()
        .Sleeps("30s", "1m").Sleeps("3m", "1m").Sleeps("6m", "1m").Sleeps("9m", "1m").Sleeps("12m", "1m");

    public static World NapWithDarkWake => new World().Sleeps("30s", "20m").WakesDarkly("10m", "45s");

    public static World WiFiLost => new World().LosesWiFi("30s", "90s").Calm("3m");

    /// <summary>The news of it is lost: the engine believes in a way out, and every send is refused.</summary>
    public static World WiFiLostUntold => new World()
        .Does("20s", new CallbackFault(Callback.Path, CallbackFaultKind.Lost)).LosesWiFi("30s", "90s").Calm("3m");

    public static World Roam => new World().Does("30s", new WiFiRoam(World.Of("2s"), "Cafe")).Calm("3m");

    public static World EthernetPlugged => new World().Does("30s", new EthernetPlugged(World.Of("2m"))).Calm("3m");

    /// <summary>Wi-Fi is gone, and nobody who looks at the path would notice.</summary>
    public static World WiFiGoneBehindEthernet => EthernetPlugged.Does("40s", new InterfaceDetached(World.Of("90s")));

    public static World WiFiDetached => new World().Does("30s", new InterfaceDetached(World.Of("20s"))).Calm("3m");

    public static World PathFlurry =>
        new World().Does("30s", new PathFlurry(20, World.Of("500ms"))).Host(h => h with { EchoesOwnPath = true });

    public static World ClockSetBack => new World()
        .Does("30s", new WallClockJump(World.Of("27m"), ClockDirection.Back)).LosesWiFi("40s", "5m").Calm("3m");

    public static World GatewayRestart => new World().GatewayRestarts("30s", "20s").Calm("3m");

    public static World SlowGateway => new World().Network(n => n with { Latency = World.Of("2s") }).Calm("3m");

    public static World UserStop => new World().UserStops("30s").Vpn(v => v with { OnDemand = false }).Calm("2m");

    public static World UserStopInAReusedProcess => UserStop.Host(h => h with { ReusesProcess = true });

    /// <summary>Stopped while its settings are on their way, on a system that lets them stay.</summary>
    public static World StopBeforeSettings => new World().UserStops("2s").Vpn(v => v with { OnDemand = false })
        .Host(h => h with { SettingsLatency = World.Of("4s"), LateSettingsStick = true }).Calm("2m");

    public static World NapThatBreaksSockets => Nap.Host(h => h with { DefunctSocketsInSleep = true });

    public static World GatewayAway => new World().Does("30s", new GatewaySilence(World.Of("2m"))).Calm("3m");

    /// <summary>The second wake comes while there is no path yet.</summary>
    public static World NapThenAbortedSleep => new World().Sleeps("30s", "20m")
        .Does("20m32s", new AbortedSleep(World.Of("1s"))).Host(h => h with { WakeToLink = World.Of("8s") }).Calm("4m");

    public static World NapWithManyDarkWakes => new World().Sleeps("30s", "50m")
        .WakesDarkly("10m", "45s").WakesDarkly("20m", "45s").WakesDarkly("30m", "45s").Calm("4m");
}
