using SleepSim.Contract;
using SleepSim.Harness.Session;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>What the app saves, and when it counts.</summary>
[Property("Fact", "D11")]
internal sealed class VpnConfigurationTests
{
    [Test]
    public void Saved_CountsFromTheNextStart()
    {
        VpnConfiguration configuration = new(new VpnProfile(), productDisconnectsOnSleep: true);
        configuration.Save(new ConfigurationChange(false, KillSwitch.AllNetworks, EnforceRoutes: true));
        Assert.That(InForce(), Is.EqualTo((true, KillSwitch.Off, false)));
        configuration.TakeEffect();
        Assert.That(InForce(), Is.EqualTo((false, KillSwitch.AllNetworks, true)));

        (bool, KillSwitch, bool) InForce() => (
            configuration.DisconnectOnSleep, configuration.KillSwitch, configuration.EnforceRoutes);
    }

    [Test]
    public void NotNamed_StaysAsItIs()
    {
        VpnConfiguration configuration =
            new(new VpnProfile { KillSwitch = KillSwitch.Routes, DisconnectOnSleep = true }, false);
        configuration.Save(new ConfigurationChange(EnforceRoutes: true));
        configuration.TakeEffect();
        Assert.That(
            (configuration.KillSwitch, configuration.DisconnectOnSleep),
            Is.EqualTo((KillSwitch.Routes, true)));
    }

    [Test]
    [Property("Fact", "K1")]
    public void WholeMachine_DisconnectOnSleepSavedWhileUp_TheSleepOfThisStartIsAsBefore()
    {
        ScriptedEngine engine = new();
        new World().Vpn(v => v with { OnDemand = false }).Does("10s", new ConfigurationChange(DisconnectOnSleep: true))
            .Sleeps("30s", "5m").UserStops("6m").UserStarts("7m").Sleeps("8m", "5m").Record(engine);
        Assert.That(
            engine.Calls,
            Is.EqualTo(new[]
            {
                "StartTunnel", "Sleep", "Wake", "PathChanged", "PathChanged", "StopTunnel", "StartTunnel", "StopTunnel",
            }));
    }

    [Test]
    [Property("Fact", "X1")]
    public void WholeMachine_KillSwitchSaved_BlocksFromTheNextStartOn()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Does("10s", new ConfigurationChange(KillSwitch: KillSwitch.AllNetworks))
            .UserStops("20s").UserStarts("30s").Record(new ScriptedEngine());
        Assert.That(run.Between<EchoSent>("11s", "29s").Select(echo => echo.Route), Is.All.EqualTo(Route.Physical));
        Assert.That(run.Between<EchoSent>("31s", "60s").Select(echo => echo.Route), Is.All.EqualTo(Route.Blocked));
    }
}
