using FsCheck;
using FsCheck.Fluent;
using static SleepSim.Scenarios.Tests.AnyValue;

namespace SleepSim.Scenarios.Tests;

/// <summary>Operations with odd values; legal where the machine is awake, one after the other.</summary>
internal static class AnyOperation
{
    public static Gen<Operation> Any() => Gen.OneOf(Power(), Interfaces(), Network(), Gateway(), Users(), Provider());

    private static Gen<Operation> Power() => Gen.OneOf(
        from time in Positive()
        from reason in Text()
        from linger in MaybeTime()
        from depth in Any<SleepDepth>()
        select (Operation)new Sleep(time, reason, linger, depth),
        from time in Positive()
        from then in Any<AfterDarkWake>()
        from reason in Text()
        select (Operation)new DarkWake(time, then, reason),
        from time in Time() from reason in Text() select (Operation)new AbortedSleep(time, reason),
        from time in Positive() select (Operation)new LidClosed(time),
        from to in Any<PowerSource>() select (Operation)new PowerSourceChange(to),
        from late in Positive()
        from way in Any<ClockDirection>()
        select (Operation)new WallClockJump(late, way));

    private static Gen<Operation> Interfaces() => Gen.OneOf(
        from time in Time() select (Operation)new InterfaceDown(time),
        from count in Gen.Choose(1, 1000)
        from time in Positive()
        select (Operation)new InterfaceFlap(count, (time / 100) + TimeSpan.FromMilliseconds(2)),
        from time in Time() select (Operation)new InterfaceDetached(time),
        from time in Time()
        from ssid in MaybeName()
        from server in MaybeAddress()
        from domain in MaybeName()
        select (Operation)(ssid.Length == 0 ? new WiFiRoam(time) : new WiFiRoam(time, ssid, server, domain)),
        from time in Time()
        from one in Gen.Elements<Operation>(
            new EthernetPlugged(time), new Ipv6Only(time), new DnsMissing(time), new RouteGone(time),
            new CaptivePortal(time), new AddressChange())
        select one,
        from count in Gen.Choose(1, 1000)
        from time in Time()
        from one in Gen.Elements<Operation>(new PathFlurry(count, time / 100), new OwnPathEcho(count, time / 100))
        select one);

    private static Gen<Operation> Network() => Gen.OneOf(
        Gen.Elements<Operation>(new NatExpiry(), new NatRebinding()),
        from time in Time() from oneWay in Short() select (Operation)new LatencyRise(time, oneWay),
        from time in Time()
        from rate in Gen.Choose(1, 1000)
        from late in Short()
        from one in Gen.Elements<Operation>(
            new PacketLoss(time, rate),
            new Duplication(time, rate),
            new Reordering(time, rate, late + TimeSpan.FromMilliseconds(1)))
        select one,
        from time in Time() from way in Any<BlackholeWay>() select (Operation)new Blackhole(time, way),
        from time in Time() from bytes in Gen.Choose(68, 9000) select (Operation)new MtuDrop(time, bytes));

    private static Gen<Operation> Gateway()
        => from time in Time()
           from one in Gen.Elements<Operation>(
               new GatewayRestart(time), new GatewayKeyChange(time), new GatewayOverload(time),
               new GatewaySilence(time))
           select one;

    private static Gen<Operation> Users() => Gen.OneOf(
        from time in Time()
        from to in Any<Destination>()
        from name in MaybeName()
        select (Operation)new Traffic(time, to, to == Destination.Internet ? name : ""),
        Gen.Elements<Operation>(new UserStart(), new UserStop()),
        from reason in Any<SystemStopReason>() select (Operation)new SystemStop(reason),
        from disconnect in MaybeFlag()
        from kill in Gen.Elements<KillSwitch?>(null, KillSwitch.Off, KillSwitch.Routes, KillSwitch.AllNetworks)
        from enforce in Flag()
        select (Operation)new ConfigurationChange(disconnect, kill, enforce),
        from enabled in Flag()
        from rules in Few(AnyProfile.Rule())
        select (Operation)new OnDemandChange(enabled, rules),
        from bytes in Gen.Choose(0, 65_536) select (Operation)new AppMessage(bytes));

    private static Gen<Operation> Provider() => Gen.OneOf(
        from time in Time()
        from one in Gen.Elements<Operation>(new ProviderCrash(), new ProviderFreeze(time))
        select one,
        from callback in Gen.Elements(Callback.Sleep, Callback.Wake, Callback.Path)
        from fault in Gen.Elements(CallbackFaultKind.Doubled, CallbackFaultKind.Late)
        from late in Positive()
        select (Operation)new CallbackFault(callback, fault, late),
        from callback in Gen.Elements(Callback.Sleep, Callback.Wake, Callback.Path, Callback.Settings)
        select (Operation)new CallbackFault(callback, CallbackFaultKind.Lost));
}
