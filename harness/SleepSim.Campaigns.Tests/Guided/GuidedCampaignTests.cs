using SleepSim.Harness;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Campaigns.Tests.Guided;

/// <summary>A campaign whose next scenario depends on what was reached so far, in its file.</summary>
internal sealed class GuidedCampaignTests
{
    private const int Count = 120;

    private CampaignDesk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new CampaignDesk(WireGuardEngines.All[0])
    {
        Plan = new CampaignPlan("naive", 1, new GenerationOptions { Operations = 4 }, Cryptography.Real)
        {
            Guided = true,
        },
    };

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void OneJob_GivesTheSameFileEachTime()
    {
        Run("one", Count, jobs: 1);
        Run("other", Count, jobs: 1);
        Assert.That(_desk.Bytes("other"), Is.EqualTo(_desk.Bytes("one")));
    }

    [Test]
    public void ManyJobs_RunAsManyScenarios_AndLeaveNothingBehind()
    {
        Run("all", Count, jobs: 3);
        Assert.That(CampaignResult.Read(_desk.File("all")).Totals.Ran, Is.EqualTo(Count));
        Assert.That(
            Directory.GetFileSystemEntries(_desk.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "all", "all.corpus" }));
    }

    [Test]
    public void Resumed_GoesOnWithTheCorpus()
    {
        Run("all", Count, jobs: 1);
        int kept = Directory.GetFiles(_desk.File("all.corpus")).Length;
        Run("all", Count + 5, jobs: 1);
        Assert.That(CampaignResult.Read(_desk.File("all")).Totals.Ran, Is.EqualTo(Count + 5));
        Assert.That(kept, Is.GreaterThan(10));
        Assert.That(
            Directory.GetFiles(_desk.File("all.corpus")), Has.Length.EqualTo(kept), "its scenarios came first");
    }

    [Test]
    public void Failure_IsStoredWhole_BecauseTheSeedCannotMakeIt()
    {
        Run("all", Count, jobs: 1);
        IReadOnlyList<CampaignFailure> failures = CampaignResult.Read(_desk.File("all")).Failures;
        Assert.That(failures, Is.Not.Empty);
        foreach (CampaignFailure failure in failures)
        {
            Scenario scenario = ScenarioReader.Read(failure.Scenario, "failure.yaml");
            RunResult run = Simulation.Run(scenario, WireGuardEngines.All[0]);
            Assert.That(FailureShrinker.Fails(run, failure), $"{failure.Rule}: {failure.Cause}");
        }
    }

    [Test]
    public void Merging_IsRefused()
    {
        Run("all", 3, jobs: 1);
        Assert.That(
            () => CampaignMerge.Merge([_desk.File("all")], _desk.File("merged")),
            Throws.InstanceOf<CampaignFileException>().With.Message.Contains("is of a guided campaign"));
    }

    [Test]
    public void FileOfAPlainCampaign_IsRefused()
    {
        using (CampaignFile.Open(_desk.File("plain"), _desk.Plan with { Guided = false }, Shard.Whole))
        {
        }

        Assert.That(
            () => Run("plain", 3, jobs: 1),
            Throws.InstanceOf<CampaignFileException>().With.Message.Contains("Found mode guided, expected mode plain"));
    }

    private void Run(string name, int count, int jobs) =>
        _desk.Run(name, new CampaignOrder { Count = count, Jobs = jobs, Corpus = _desk.File(name + ".corpus") });
}
