using SleepSim.Harness.Kernel;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Running;

/// <summary>What comes first of what falls on one instant is the scenario's to say, and no one else's.</summary>
internal sealed class SameInstantTests
{
    private static IEnumerable<EventOrder> Orders => EventOrder.All;

    [TestCaseSource(nameof(Orders))]
    public void Run_IsAFunctionOfTheScenarioInAnyOrder(EventOrder order)
    {
        Scenario scenario = ScenarioGenerator.Generate(31, 0) with { Order = order };
        RunResult first = Simulation.Run(scenario, World.Resilient);
        RunResult second = Simulation.Run(scenario, World.Resilient);
        Assert.That(second.Hash, Is.EqualTo(first.Hash));
        Assert.That(second.Order, Is.EqualTo(first.Order));
    }

    [Test]
    public void Library_IsPlayedFirstInFirstOut() =>
        Assert.That(Library.Scenarios.Select(scenario => scenario.Order), Has.All.EqualTo(EventOrder.FirstIn));

    [Test]
    public void OtherOrders_MakeOtherRuns()
    {
        string[] hashes = [.. new[] { EventOrder.FirstIn, EventOrder.LastIn, EventOrder.Random, EventOrder.Pct(3) }
            .Select(order => string.Join(' ', Enumerable.Range(0, 20).Select(index => Simulation.Run(
                ScenarioGenerator.Generate(31, index) with { Order = order }, World.Resilient).Hash)))];
        Assert.That(hashes, Is.Unique);
    }

    [TestCaseSource(nameof(Orders))]
    public void StepsOfOneInstant_KeepTheOrderOfTheFile(EventOrder order)
    {
        Scenario scenario = new World().GatewayRestarts("30s", "20s").GatewayRestarts("50s", "0s")
            .Sleeps("50s", "5m", linger: "0s").Sleeps("5m50s", "5m", linger: "0s").Scenario() with { Order = order };
        TraceKeeper kept = new();
        Simulation.Run(scenario, World.Resilient, kept);
        Assert.Multiple(() =>
        {
            Assert.That(
                kept.Records.OfType<GatewayChanged>().Select(g => g.Up),
                Is.EqualTo(new[] { false, true, false, true }));
            Assert.That(
                kept.Records.OfType<OperationStarted>().Select(o => o.Step), Is.EqualTo(new[] { 0, 1, 2, 3 }));
            Assert.That(
                kept.Records.OfType<PowerChanged>().Select(p => p.State),
                Is.EqualTo(new[]
                {
                    PowerState.Asleep, PowerState.FullWake, PowerState.Asleep, PowerState.FullWake,
                }));
        });
    }

    [Test]
    public void Order_SaysItsStrategyAndItsProbability()
    {
        Scenario plain = new World().Scenario();
        Assert.Multiple(() =>
        {
            Assert.That(Said(EventOrder.FirstIn), Does.StartWith("first in, first out"));
            Assert.That(Said(EventOrder.LastIn), Does.StartWith("last in, first out"));
            Assert.That(Said(EventOrder.Random), Does.Contain("stream 'order'").And.Contain("1/m!"));
            Assert.That(
                Said(EventOrder.Pct(3)), Does.Contain("depth 3").And.Contain("at least 1/(10*").And.Contain("^2)"));
        });

        string Said(EventOrder order) => SameInstant.Of(plain with { Order = order }).Describe();
    }

    [Test]
    public void EstimateOfEvents_IsOfTheOrderOfThoseThatRun()
    {
        double[] ratios =
        [
            .. Enumerable.Range(0, 60).Select(index => ScenarioGenerator.Generate(32, index, 20)).Select(scenario =>
                (double)Simulation.Run(scenario, World.Resilient).Measures.Events / EventEstimate.Of(scenario)).Order(),
        ];
        Assert.That(ratios[ratios.Length / 2], Is.InRange(0.3, 3));
    }

    private sealed class TraceKeeper : ITraceSink
    {
        public List<TraceRecord> Records { get; } = [];

        public void Take(TraceRecord record) => Records.Add(record);
    }
}
