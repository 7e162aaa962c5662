using SleepSim.Scenarios;

namespace SleepSim.Live;

/// <summary>What a kernel can play of a scenario. The rest is refused by name before anything is made.</summary>
internal static class LiveRules
{
    private static readonly HostProfile Usual = new();

    /// <summary>Everything that cannot be played.</summary>
    public static IEnumerable<ScenarioProblem> Problems(Scenario scenario) =>
        Of(scenario.Network).Concat(Of(scenario.Vpn)).Concat(Of(scenario.Host)).Concat(Of(scenario.Applications))
            .Concat(OfOrder(scenario))
            .Concat(scenario.Timeline.SelectMany((step, i) => Of(step.Operation, i)))
            .Concat(LiveSleeps.Problems(scenario));

    private static IEnumerable<ScenarioProblem> Of(NetworkProfile network)
    {
        if (network.Latency != TimeSpan.Zero) yield return Refuse(
            "network.latency", "a latency", "'latency: 0ms': the kernel's own way takes no time");
        if (network.GatewayByName) yield return Refuse(
            "network.gateway-by-name", "a gateway by name", "one by address: the lab has no name servers");
        if (network.NatMapping < TimeSpan.FromSeconds(1) || network.NatMapping.Ticks % TimeSpan.TicksPerSecond != 0)
            yield return Refuse(
                "network.nat-mapping", "a part of a second", "whole seconds: the kernel's NAT counts them");
    }

    private static IEnumerable<ScenarioProblem> Of(VpnProfile vpn)
    {
        if (vpn.OnDemand) yield return Refuse(
            "vpn.on-demand", "on-demand rules", "'on-demand: false' and the step 'user-start': a kernel has no rules");
        if (vpn.KillSwitch == KillSwitch.AllNetworks) yield return Refuse(
            "vpn.kill-switch", "the kill switch all-networks", "routes or off: only a Mac has it");
        if (vpn.DisconnectOnSleep == true) yield return Refuse(
            "vpn.disconnect-on-sleep", "disconnect-on-sleep", "none: only a Mac has it");
        if (vpn.Keepalive is { } keepalive && keepalive.Ticks % TimeSpan.TicksPerSecond != 0) yield return Refuse(
            "vpn.keepalive", "a part of a second", "whole seconds: wg(8) counts them");
    }

    private static IEnumerable<ScenarioProblem> Of(HostProfile host)
    {
        (bool Found, string Key)[] traits =
        [
            (host.PowerNap, "power-nap"),
            (host.NetworkKeptInSleep, "network-kept-in-sleep"),
            (host.DetachesAfterWake, "detaches-after-wake"),
            (host.LosesDelegateInterface, "loses-delegate-interface"),
            (host.DefunctSocketsInSleep, "defunct-sockets-in-sleep"),
            (host.EchoesOwnPath, "echoes-own-path"),
            (host.OversleepLimit is not null, "oversleep-limit"),
            (host.MemoryLimit is not null, "memory-limit"),
            (host.ReusesProcess, "reuses-process"),
            (host.LateSettingsStick, "late-settings-stick"),
        ];
        return traits.Where(static trait => trait.Found).Select(static trait => Refuse(
            "host." + trait.Key, trait.Key, "a host without it: only the simulated Mac has it"));
    }

    private static IEnumerable<ScenarioProblem> Of(ApplicationProfile applications)
    {
        if (applications.LookupEvery is not null) yield return Refuse(
            "applications.lookup-every", "lookups", "none: the lab has no name servers");
    }

    private static IEnumerable<ScenarioProblem> OfOrder(Scenario scenario)
    {
        if (scenario.Order != EventOrder.FirstIn) yield return Refuse(
            "order", "an order of events", "first-in: a kernel has an order of its own");
    }

    private static IEnumerable<ScenarioProblem> Of(Operation operation, int step)
    {
        bool plays = operation switch
        {
            Sleep sleep => sleep.Depth == SleepDepth.Normal,
            InterfaceDown or InterfaceFlap or InterfaceDetached or AddressChange or RouteGone => true,
            NatExpiry or NatRebinding or PacketLoss or Blackhole or MtuDrop => true,
            GatewayRestart or GatewaySilence => true,
            UserStart or UserStop or ProviderFreeze => true,
            _ => false,
        };
        if (!plays) yield return new ScenarioProblem(
            step, ScenarioWriter.Describe(operation), "an operation that a kernel can play");
    }

    private static ScenarioProblem Refuse(string field, string found, string expected) =>
        new(null, found, expected + " (live)", field);
}
