using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>The provider's process dies, of itself or for its memory.</summary>
internal sealed class ProviderDeathTests
{
    private static World ByHand => new World().Vpn(v => v with { OnDemand = false });

    [Test]
    [Property("Fact", "L44")]
    [Property("Fact", "T2")]
    public void Crash_TakesTheTunnelDownAtOnce()
    {
        Recording run = ByHand.Does("30s", new ProviderCrash()).Record(ScriptedEngine.TakingAllRoutes());
        Assert.That(
            run.Of<ProviderEnded>(), Is.EqualTo(new[] { new ProviderEnded(World.Ns("30s"), 1, "crash") }));
        Assert.That(run.TimesOf<EngineDiscarded>(), Is.EqualTo(new[] { World.Ns("30s") }));
        Assert.That(
            run.Of<SettingsInForce>().Last(), Is.EqualTo(new SettingsInForce(World.Ns("30s"), 0, Routes: false)));
        Assert.That(
            run.Between<StatusChanged>("30s", "31s").Select(change => change.To),
            Is.EqualTo(new[] { VpnStatus.Disconnecting, VpnStatus.Disconnected }));
        Assert.That(run.Of<SessionErred>().Single().Error, Is.EqualTo("PluginFailed"));
    }

    [Test]
    [Property("Fact", "L44")]
    public void Crash_TheProviderHearsNothingOfIt()
    {
        ScriptedEngine engine = new();
        ByHand.Does("30s", new ProviderCrash()).Record(engine);
        Assert.That(engine.Calls, Is.EqualTo(new[] { "StartTunnel" }));
    }

    [Test]
    [Property("Fact", "L44")]
    public void CrashWithARule_NextTrafficStartsAnother()
    {
        Recording run = new World().Does("30.5s", new ProviderCrash()).Record(new ScriptedEngine());
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(2));
        Assert.That(run.Of<IntentChanged>().Count(), Is.EqualTo(1), "The wish stays.");
    }

    [Test]
    [Property("Fact", "L44")]
    public void CrashWithoutARule_NobodyIsExpectedToBringItBack() =>
        Assert.That(
            ByHand.Does("30s", new ProviderCrash()).Record(new ScriptedEngine()).Of<IntentChanged>().Last(),
            Is.EqualTo(new IntentChanged(World.Ns("30s"), Up: false, "crash")));

    [Test]
    [Property("Fact", "L44")]
    public void CrashWhileSleepWaitsForIt_SleepWaitsNoMore()
    {
        ScriptedEngine engine = new((happening, _) => happening is TunnelEvent.Sleep);
        Recording run = ByHand.Sleeps("30s", "5m", linger: "0s").Does("32s", new ProviderCrash()).Record(engine);
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep), Is.EqualTo(new[] { World.Ns("32s") }));
    }

    [Test]
    [Property("Fact", "L9")]
    public void CrashWhileStopping_EndsTheStop()
    {
        ScriptedEngine engine = new((happening, _) => happening is TunnelEvent.StopTunnel);
        Recording run = ByHand.UserStops("30s").Does("35s", new ProviderCrash()).Record(engine);
        Assert.That(run.Of<StatusChanged>().Last().At, Is.EqualTo(World.Ns("35.2s")));
        Assert.That(run.Of<SessionErred>(), Is.Empty, "It was going down anyway.");
    }

    [Test]
    [Property("Fact", "L44")]
    public void CrashOfATunnelThatIsDown_IsNone()
    {
        Recording run = ByHand.UserStops("10s").Does("30s", new ProviderCrash()).Record(new ScriptedEngine());
        Assert.That(run.Of<ProviderEnded>(), Is.Empty);
    }

    [Test]
    [Property("Fact", "L44")]
    public void CrashOfAReusedProcess_ItsSocketsDieWithIt()
    {
        using LiveMac live = new(
            ByHand.Host(h => h with { ReusesProcess = true }).Does("30s", new ProviderCrash()).UserStarts("40s"),
            OpensSockets(3));
        live.RunTo("50s");
        Assert.That(live.Mac.OpenSockets, Is.EqualTo(3));
    }

    [Test]
    [Property("Fact", "L43")]
    public void Jetsam_IsADeathWhereThereIsALimitAndNothingWhereThereIsNone([Values] bool limited)
    {
        Recording run = ByHand.Host(h => h with { MemoryLimit = limited ? 50 : null })
            .Does("30s", new ProviderJetsam()).Record(new ScriptedEngine());
        Assert.That(
            run.Of<ProviderEnded>().Select(ended => ended.How),
            Is.EqualTo(limited ? new[] { "jetsam" } : []));
    }

    [Test]
    [Property("Fact", "L43")]
    public void SixteenSocketsAreAMebibyte_EachNewOneIsOnRecordOnce()
    {
        Recording run = ByHand.Record(OpensSockets(40));
        Assert.That(run.Of<MemoryUsed>().Select(used => used.Mebibytes), Is.EqualTo(new[] { 6, 7, 8 }));
    }

    [Test]
    [Property("Fact", "L43")]
    public void SocketsOpenedAndClosed_AddUpToNothing()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            for (int i = 1; happening is TunnelEvent.StartTunnel && i <= 100; i++)
            {
                host.OpenSocket(new SocketId(i), SocketOptions.Unconnected);
                host.CloseSocket(new SocketId(i));
            }

            return false;
        });
        Assert.That(ByHand.Record(engine).Of<MemoryUsed>().Single().Mebibytes, Is.EqualTo(6));
    }

    [Test]
    [Property("Fact", "L43")]
    public void MoreMemoryThanTheLimit_IsKilled()
    {
        Recording run = ByHand.Host(h => h with { MemoryLimit = 8 }).Record(OpensSockets(40));
        Assert.That(
            run.Of<ProviderEnded>(), Is.EqualTo(new[] { new ProviderEnded(World.Ns("17ms"), 1, "memory limit") }));
        Assert.That(run.Of<SessionErred>().Single().Error, Is.EqualTo("PluginFailed"));
    }

    [Test]
    [Property("Fact", "L43")]
    public void MemoryUpToTheLimit_IsAllowed() =>
        Assert.That(
            ByHand.Host(h => h with { MemoryLimit = 8 }).Record(OpensSockets(32)).Of<ProviderEnded>(), Is.Empty);

    private static ScriptedEngine OpensSockets(int count) => new((happening, host) =>
    {
        for (int i = 1; happening is TunnelEvent.StartTunnel && i <= count; i++)
        {
            host.OpenSocket(new SocketId(i), SocketOptions.Unconnected);
        }

        return false;
    });
}
