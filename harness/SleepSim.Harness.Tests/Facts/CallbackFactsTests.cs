using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Callbacks that go wrong.</summary>
internal sealed class CallbackFactsTests
{
    [Test]
    [Property("Fact", "L21")]
    public void StartDoubled_EngineIsToldTwiceAndComesUp()
    {
        World world = new World().Vpn(v => v with { OnDemand = false }).UserStops("10s")
            .Does("20s", new CallbackFault(Callback.Start, CallbackFaultKind.Doubled, World.Of("5ms")))
            .UserStarts("20s");
        ScriptedEngine engine = new();
        world.Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StartTunnel>().Count(), Is.EqualTo(3));

        Recording run = world.Record(World.Resilient);
        Assert.That(run.Of<EngineFaulted>(), Is.Empty);
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
        Assert.That(run.Between<EchoAnswered>("30s", "1m"), Is.Not.Empty);
    }

    [Test]
    [Property("Fact", "L37")]
    public void SettingsAnswerLost_ResilientComesUpAllTheSame()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false }).UserStops("10s")
            .Does("20s", new CallbackFault(Callback.Settings, CallbackFaultKind.Lost))
            .UserStarts("20s").Record(World.Resilient);
        Assert.That(
            run.TimesOf<StatusChanged>(change => change.To == VpnStatus.Connected).Last(),
            Is.EqualTo(World.Ns("25.017s")));
    }

    [Test]
    [Property("Fact", "L30")]
    public void WakeDoubled_ResilientReconnectsOnce()
    {
        Recording run = new World().Host(h => h with { NetworkKeptInSleep = true })
            .Does("29s", new CallbackFault(Callback.Wake, CallbackFaultKind.Doubled, World.Of("10ms")))
            .Sleeps("30s", "10m").Record(World.Resilient);
        Assert.That(run.Of<EngineTold>().Count(told => told.Event == "Wake"), Is.EqualTo(2));
        Assert.That(run.Between<SocketOpened>("10m30s", "10m31s").Count(), Is.EqualTo(1));
    }
}
