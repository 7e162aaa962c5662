using SleepSim.Harness;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Campaigns.Tests.Guided;

internal sealed class GuidedSearchTests
{
    private static readonly GenerationOptions _options = new() { Operations = 10 };
    private static readonly WireGuardEngineFactory _engine = new(RecoveryPolicy.Resilient);

    [Test]
    public void SameSeed_SameChoices()
    {
        List<Scenario> first = Run(5, 90);
        Assert.That(Run(5, 90), Is.EqualTo(first));
    }

    [Test]
    public void OtherSeed_OtherChoices() => Assert.That(Run(5, 10), Is.Not.EqualTo(Run(6, 10)));

    [Test]
    public void SomeAreMutations_AndMostAreFresh()
    {
        string[] sources = [.. Run(5, 164).Select(scenario => scenario.Source)];
        Assert.That(sources[0], Is.Not.EqualTo("mutated"), "there is nothing to change yet");
        Assert.That(sources.Count(source => source == "mutated"), Is.InRange(3, 80));
    }

    [Test]
    public void WhatReachedNothingNew_IsNotKept()
    {
        GuidedSearch search = New(5, null);
        Scenario scenario = search.Next();
        Coverage coverage = Simulation.Run(scenario, _engine).Coverage;
        Assert.That(search.Report(scenario, coverage).Count, Is.EqualTo(coverage.Count));
        Assert.That(search.Report(scenario, coverage).Count, Is.Zero);
        Assert.That(search.Entries, Is.EqualTo(1));
    }

    [Test]
    public void WhatAnotherProcessFound_IsRunNext()
    {
        string folder = Directory.CreateTempSubdirectory("corpus").FullName;
        try
        {
            GuidedSearch one = New(5, folder);
            GuidedSearch other = New(6, folder);
            Scenario scenario = one.Next();
            one.Report(scenario, Simulation.Run(scenario, _engine).Coverage);
            other.TakeForeign();
            Assert.That(other.Next(), Is.EqualTo(scenario));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<Scenario> Run(long seed, int count)
    {
        GuidedSearch search = New(seed, null);
        List<Scenario> run = [];
        for (int i = 0; i < count; i++)
        {
            Scenario scenario = search.Next();
            run.Add(scenario);
            search.Report(scenario, Simulation.Run(scenario, _engine).Coverage);
        }

        return run;
    }

    private static GuidedSearch New(long seed, string? folder) =>
        new(seed, _options, new CoverageCatalogue(_engine.Places), new ScenarioCorpus(folder));
}
