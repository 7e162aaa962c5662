using SleepSim.Contract;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.CoverageOfRuns;

/// <summary>No probe and no place stands in the lists that cannot be reached.</summary>
internal sealed class ProbeReachTests
{
    private const int Generated = 200;

    /// <summary>What the library and a few hundred generated scenarios come to seldom or never.</summary>
    private static IEnumerable<TestCaseData> Seldom
    {
        get
        {
            yield return Reached("start-callback-lost", World.Resilient, StartUntold);
            yield return Reached("start-timed-out", World.Resilient, StartUntold);
            yield return Reached("sleep-before-ready", World.With("CMP-01"), new World().Sleeps("30s", "5m"));
            yield return Reached(
                "stop-before-launch", World.Resilient,
                new World().UserStops("1s").Host(h => h with { ProviderLaunch = World.Of("2s") }));
            yield return Reached(
                "stop-timed-out", World.Resilient,
                new World().Does("29s", new ProviderFreeze(World.Of("60s"))).UserStops("30s"));
            yield return Reached(
                "sleep-while-stopping", World.Resilient,
                new World().Does("29s", new ProviderFreeze(World.Of("60s"))).UserStops("30s").Sleeps("31s", "5m"));
            yield return Reached(
                "killed-while-starting", World.Resilient,
                new World().Does("1s", new ProviderCrash()).Network(n => n with { Latency = World.Of("2s") }));
            // A connected socket is bound to the address it was opened with (N1).
            yield return Reached("socket-gone", World.Naive, new World().Does("30s", new AddressChange()));
            yield return Reached(
                "message-while-starting", World.Resilient,
                new World().Does("1s", new AppMessage()).Network(n => n with { Latency = World.Of("2s") }));
        }
    }

    private static World StartUntold => new World()
        .Does("20s", new CallbackFault(Callback.Start, CallbackFaultKind.Lost)).UserStops("30s").UserStarts("40s")
        .Vpn(v => v with { OnDemand = false }).Calm("3m");

    [TestCaseSource(nameof(Seldom))]
    public void SeldomProbe_IsReachedInItsWorld(string probe, ITunnelEngineFactory engine, World world) =>
        Assert.That(world.Run(engine).Coverage.Names, Does.Contain($"probe {probe}"));

    [Test]
    public void AllProbesAndPlaces_AreReachedSomewhere()
    {
        Coverage all = Coverage.Nothing(new CoverageCatalogue(World.Resilient.Places));
        foreach (Scenario scenario in Library.Scenarios) all = all.Add(Of(scenario));
        for (int i = 0; i < Generated; i++) all = all.Add(Of(ScenarioGenerator.Generate(1, i, 20)));
        string[] seldom = [.. Seldom.Select(one => (string)one.Arguments[0]!)];
        Assert.Multiple(() =>
        {
            Assert.That(all.ProbesMissed.Select(probe => probe.Id), Is.SubsetOf(seldom));
            Assert.That(all.PlacesMissed, Is.Empty);
        });
    }

    private static Coverage Of(Scenario scenario) => Simulation.Run(scenario, World.Resilient).Coverage;

    private static TestCaseData Reached(string probe, ITunnelEngineFactory engine, World world) =>
        new TestCaseData(probe, engine, world).SetArgDisplayNames(probe);
}
