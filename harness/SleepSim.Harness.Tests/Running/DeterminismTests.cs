using SleepSim.Contract;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Running;

/// <summary>A run is a function of scenario and engine: order, thread and company have no part in it. Another process
/// is tried by the tests of the command.</summary>
internal sealed class DeterminismTests
{
    private const int Count = 24;

    private static readonly Scenario[] Scenarios =
        [.. Enumerable.Range(0, Count).Select(i => ScenarioGenerator.Generate(2026, i))];

    [Test]
    public void SameScenarioTwice_SameHash()
    {
        string[] once = Hashes(Scenarios);
        string[] again = Hashes(Scenarios);
        Assert.That(again, Is.EqualTo(once));
    }

    [Test]
    public void OtherOrder_SameHashes() =>
        Assert.That(Hashes(Scenarios.Reverse()).Reverse(), Is.EqualTo(Hashes(Scenarios)));

    [Test]
    public void ManyThreadsAtOnce_SameHashes()
    {
        string[] hashes = new string[Count];
        Parallel.For(0, Count, i => hashes[i] = Hash(Scenarios[i], World.Resilient));
        Assert.That(hashes, Is.EqualTo(Hashes(Scenarios)));
    }

    [Test]
    public void Recorded_SameHash()
    {
        Recording recording = new();
        Assert.That(Simulation.Run(Scenarios[0], World.Resilient, recording).Hash,
            Is.EqualTo(Hash(Scenarios[0], World.Resilient)));
        Assert.That(recording.Records, Is.Not.Empty);
    }

    [Test]
    public void WrittenAndReadBack_SameHash()
    {
        foreach (Scenario scenario in Scenarios)
        {
            Scenario read = ScenarioReader.Read(ScenarioWriter.Write(scenario), "test.yaml");
            Assert.That(Hash(read, World.Resilient), Is.EqualTo(Hash(scenario, World.Resilient)));
        }
    }

    [Test]
    public void OtherEngineOrDice_OtherHash()
    {
        string hash = Hash(Scenarios[0], World.Resilient);
        Assert.That(Hash(Scenarios[0], World.Naive), Is.Not.EqualTo(hash));
        Assert.That(Hash(Scenarios[0] with { Dice = 99 }, World.Resilient), Is.Not.EqualTo(hash));
    }

    private static string[] Hashes(IEnumerable<Scenario> scenarios) =>
        [.. scenarios.Select(scenario => Hash(scenario, World.Resilient))];

    private static string Hash(Scenario scenario, ITunnelEngineFactory engine) => Simulation.Run(scenario, engine).Hash;
}
