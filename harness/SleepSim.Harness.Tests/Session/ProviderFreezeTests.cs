using SleepSim.Contract;
using SleepSim.Harness.Session;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>A provider's process that does not run for a while: what it is told waits.</summary>
[Property("Fact", "L14")]
internal sealed class ProviderFreezeTests
{
    [Test]
    public void Frozen_EventsWaitAndComeInTheirOrder()
    {
        ScriptedEngine engine = new();
        Recording run = ByHand.Does("30s", new ProviderFreeze(World.Of("10s")))
            .Does("31s", new PathFlurry(1, World.Of("1ms"))).SleepAborts("32s", "1s").Record(engine);
        Assert.That(engine.Calls, Is.EqualTo(new[] { "StartTunnel", "PathChanged", "Sleep", "Wake" }));
        Assert.That(run.TimesOf<EngineTold>().Skip(1), Is.All.EqualTo(World.Ns("40s")));
    }

    [Test]
    public void Frozen_PacketsAndTheDeadlineWaitInTheirOrderToo()
    {
        ScriptedEngine engine = null!;
        engine = ScriptedEngine.TakingAllRoutes((happening, _) =>
        {
            if (happening is TunnelEvent.SettingsApplied)
                engine.Next = new Deadline(ClockKind.Uptime, engine.Told[^1].Now.Uptime + World.Span("30s"), "test");
            return false;
        });
        ByHand.Does("30.1s", new ProviderFreeze(World.Of("1.5s"))).Does("31.5s", new PathFlurry(1, World.Of("1ms")))
            .Calm("500ms").Record(engine);

        // The deadline comes at 30.117 s, echoes each second, and the path at 31.5 s.
        Assert.That(
            engine.Calls.SkipWhile(call => call != "DeadlineReached").Take(3),
            Is.EqualTo(new[] { "DeadlineReached", "packet", "PathChanged" }));
        Assert.That(engine.Told[^1].Now.Uptime - engine.Told[0].Now.Uptime, Is.EqualTo(World.Span("31.583s")));
    }

    [Test]
    [Property("Fact", "L26")]
    public void FrozenWhenSleepIsAnnounced_SleepWaitsForTheDeadline()
    {
        Recording run = ByHand.Does("29s", new ProviderFreeze(World.Of("10m"))).Sleeps("30s", "5m", linger: "0s")
            .Record(new ScriptedEngine());
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep), Is.EqualTo(new[] { World.Ns("58s") }));
    }

    [Test]
    [Property("Fact", "L9")]
    public void FrozenWhenStopped_IsNeverToldAndLetGoAtTheDeadline()
    {
        ScriptedEngine engine = new();
        Recording run = ByHand.Does("29s", new ProviderFreeze(World.Of("10m"))).UserStops("30s").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>(), Is.Empty);
        Assert.That(run.TimesOf<EngineDiscarded>(), Is.EqualTo(new[] { World.Ns("50.2s") }));
    }

    [Test]
    public void TwoFreezesOverlap_ItRunsWhenBothAreOver()
    {
        Recording run = ByHand.Does("30s", new ProviderFreeze(World.Of("10s")))
            .Does("35s", new ProviderFreeze(World.Of("10s"))).Does("36s", new PathFlurry(1, World.Of("1ms")))
            .Record(new ScriptedEngine());
        Assert.That(
            run.TimesOf<EngineTold>(told => told.Event == "PathChanged"), Is.EqualTo(new[] { World.Ns("45s") }));
    }

    [Test]
    public void LaunchedDuringTheFreezeOfAnother_Runs()
    {
        Recording run = new World().Does("29s", new ProviderFreeze(World.Of("10m")))
            .Does("30.5s", new ProviderCrash()).Record(new ScriptedEngine());
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    public void MorePacketsThanThereIsRoomFor_AreDroppedAndTheRestComes()
    {
        ScriptedEngine engine = ScriptedEngine.TakingAllRoutes();
        ByHand.Applications(a => a with { EchoEvery = World.Of("10ms") })
            .Does("10s", new ProviderFreeze(World.Of("30s"))).Calm("5ms").Record(engine);
        int before = 1000 - 11;
        Assert.That(engine.Packets, Is.InRange(
            before + ProviderInbox.MaxBuffers - 5, before + ProviderInbox.MaxBuffers + 15));
    }

    [Test]
    [Property("Fact", "L43")]
    public void WhatWaits_TakesMemory()
    {
        Recording run = ByHand.Applications(a => a with { EchoEvery = World.Of("10ms"), EchoSize = 1400 })
            .Does("10s", new ProviderFreeze(World.Of("20s"))).Record(ScriptedEngine.TakingAllRoutes());
        Assert.That(run.Of<MemoryUsed>().Select(used => used.Mebibytes), Is.EqualTo(new[] { 6, 7 }));
    }

    private static World ByHand => new World().Vpn(v => v with { OnDemand = false });
}
