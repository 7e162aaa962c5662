using SleepSim.Harness;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Campaigns.Tests.Running;

public sealed class CampaignTests
{
    private const int Count = 130;

    private static readonly CampaignOrder All = new() { Count = Count };

    private CampaignDesk _desk = null!;

    [OneTimeSetUp]
    public void RunUndisturbed()
    {
        _desk = new CampaignDesk();
        _desk.Run("undisturbed", Count);
    }

    [OneTimeTearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void Result_IsWhatTheScenariosGiveOneByOne()
    {
        CampaignResult result = CampaignResult.Read(_desk.File("undisturbed"));

        RunResult[] runs =
        [
            .. Enumerable.Range(0, Count).Select(index => Simulation.Run(
                ScenarioGenerator.Generate(1, index, _desk.Plan.Generation), new QuietFactory())),
        ];
        Assert.That(result.Count, Is.EqualTo(Count));
        Assert.That(result.Totals.Ran, Is.EqualTo(Count));
        Assert.That(result.Totals.Twice, Is.EqualTo(3));
        Assert.That(result.Totals.Both, Is.Zero);
        Assert.That(
            result.Totals.Violating, Is.EqualTo(runs.Count(run => run.Verdict.Outcome == Outcome.Violated)));
        Assert.That(result.Totals.Events, Is.EqualTo(runs.Sum(run => run.Measures.Events)));
        Assert.That((long)result.Totals.Simulated, Is.EqualTo(runs.Sum(run => run.Measures.Simulated)));
        Assert.That(result.Reached.Single(one => one.Name == "any").Tally, Is.EqualTo(new Tally(Count, 0)));
        foreach ((string rule, Tally tally) in result.Rules)
        {
            int[] failing =
            [
                .. Enumerable.Range(0, Count).Where(
                    index => runs[index].Verdict.Violations.Any(finding => finding.Invariant.Id == rule)),
            ];
            Assert.That(tally, Is.EqualTo(new Tally(failing.Length, failing[0])), rule);
        }
    }

    [Test]
    public void Failures_HoldTheirFirstScenarioAndAddUp()
    {
        CampaignResult result = CampaignResult.Read(_desk.File("undisturbed"));

        Assert.That(result.Failures, Is.Not.Empty);
        foreach ((string rule, Tally tally) in result.Rules)
        {
            Assert.That(
                result.Failures.Where(failure => failure.Rule == rule).Sum(failure => failure.Tally.Count),
                Is.EqualTo(tally.Count));
        }

        foreach (CampaignFailure failure in result.Failures)
        {
            RunResult again = Simulation.Run(ScenarioReader.Read(failure.Scenario, "first"), new QuietFactory());
            Assert.That(FailureShrinker.Fails(again, failure), failure.ToString());
            Assert.That(again.Scenario.Name, Is.EqualTo($"generated-1-{failure.Tally.First}"));
        }
    }

    [TestCase(2)]
    [TestCase(5)]
    public void Jobs_DoNotChangeTheFile(int jobs)
    {
        _desk.Run($"jobs{jobs}", Count, jobs);

        IsAsUndisturbed($"jobs{jobs}");
    }

    [Test]
    public void Extended_IsAsBegunWithTheLargerNumber()
    {
        _desk.Run("extended", 40);
        _desk.Run("extended", Count, jobs: 2);

        IsAsUndisturbed("extended");
    }

    [Test]
    public void FinishedFile_StaysAsItIs()
    {
        _desk.Run("finished", Count);
        _desk.Run("finished", 10);

        IsAsUndisturbed("finished");
    }

    [Test]
    public void Interrupted_FinishesWhatRunsAndResumesToTheSame()
    {
        for (int round = 0; round < 12; round++)
        {
            string name = $"interrupted{round}";
            int most = 7 + round * 11;
            for (bool complete = false; !complete;)
            {
                using CancellationTokenSource interrupted = new();
                long seen = 0;
                complete = _desk.Run(
                    name,
                    All with { Jobs = 1 + round % 3 },
                    progress: totals =>
                    {
                        seen = seen == 0 ? totals.Ran : seen;
                        if (totals.Ran >= seen + most) interrupted.Cancel();
                    },
                    interrupted: interrupted.Token).Complete;
            }

            IsAsUndisturbed(name);
        }
    }

    // The copies are what a process leaves behind that dies between two instructions.
    [Test]
    public void Killed_LosesOnlyWhatRunsAndResumesToTheSame()
    {
        int copies = 0;
        long next = 1;
        _desk.Run("killed", All with { Jobs = 3 }, progress: totals =>
        {
            if (totals.Ran < next) return;
            next = totals.Ran + 15;
            _desk.CopyAsIfKilled("killed", $"copy{totals.Ran}");
            copies++;
            using CampaignFile opened = _desk.Open($"copy{totals.Ran}");
            Assert.That(opened.Totals.Ran, Is.EqualTo(totals.Ran));
        });

        Assert.That(copies, Is.GreaterThan(3));
        foreach (string copy in Directory.GetFiles(_desk.Folder, "copy*").Where(file => !file.Contains('-')))
        {
            _desk.Run(Path.GetFileName(copy), Count, jobs: 2);
            IsAsUndisturbed(Path.GetFileName(copy));
        }
    }

    [Test]
    public void KilledAgainAndAgain_ResumesToTheSame()
    {
        string name = "again0";
        for (int i = 1; i < 8; i++)
        {
            string next = $"again{i}";
            using CancellationTokenSource interrupted = new();
            int commits = 0;
            _desk.Run(
                name,
                All with { Jobs = 2 },
                progress: _ =>
                {
                    if (++commits != i * 3) return;
                    _desk.CopyAsIfKilled(name, next);
                    interrupted.Cancel();
                },
                interrupted: interrupted.Token);
            name = next;
        }

        _desk.Run(name, Count);
        IsAsUndisturbed(name);
    }

    [Test]
    public void StopAfter_BeginsNoMoreAndCanGoOn()
    {
        CampaignEnd stopped = _desk.Run("stopped", All with { StopAfter = 5 });
        long violating = CampaignResult.Read(_desk.File("stopped")).Totals.Violating;
        _desk.Run("stopped", Count);

        Assert.That(stopped.Complete, Is.False);
        Assert.That(violating, Is.InRange(5, 7));
        IsAsUndisturbed("stopped");
    }

    [Test]
    public void TimeThatIsOver_LeavesAFinishedFileOfWhatRan()
    {
        CampaignEnd end = _desk.Run("timed", new CampaignOrder { Time = TimeSpan.FromTicks(1) });

        Assert.That(end.Complete);
        Assert.That(CampaignResult.Read(_desk.File("timed")).Totals.Ran, Is.LessThan(Count));
        _desk.Run("timed", Count);
        IsAsUndisturbed("timed");
    }

    [Test]
    public void Scenario_ThatSleepSimFailsAt_IsNamedAndTheRestIsKept()
    {
        ScenarioFailedException? failed = Assert.Throws<ScenarioFailedException>(() =>
        {
            using CampaignFile file = _desk.Open("broken");
            Campaign.Run(
                file,
                TestedEngine.Of(new QuietFactory()),
                All,
                result => result.Scenario.Name.EndsWith("-17", StringComparison.Ordinal)
                    ? throw new InvalidOperationException("broken on purpose")
                    : ["any", $"leaked {result.Measures.Leaked % 3}", $"woke {result.Recoveries.Count % 5}"],
                progress: null,
                CancellationToken.None);
        });

        Assert.That(failed!.Index, Is.EqualTo(17));
        Assert.That(CampaignResultOf("broken"), Is.EqualTo(17));
        _desk.Run("broken", Count);
        IsAsUndisturbed("broken");
    }

    [Test]
    public void StandIn_IsComparedWithTheRealOneNowAndThen()
    {
        using CampaignDesk desk = new(WireGuardEngines.All[^1])
        {
            Plan = new CampaignPlan(
                "resilient", 1, new GenerationOptions { Operations = 3 }, Cryptography.StandIn),
        };
        desk.Run("both", 102);

        Assert.That(CampaignResult.Read(desk.File("both")).Totals.Both, Is.EqualTo(2));
    }

    private long CampaignResultOf(string name)
    {
        using CampaignFile file = _desk.Open(name);
        return file.Totals.Ran;
    }

    private void IsAsUndisturbed(string name)
    {
        Assert.That(_desk.Bytes(name), Is.EqualTo(_desk.Bytes("undisturbed")), name);
        Assert.That(Directory.GetFiles(_desk.Folder, name + "-*"), Is.Empty);
        foreach (string left in (string[])[".in-flight", ".new"])
            Assert.That(File.Exists(_desk.File(name) + left), Is.False, left);
    }
}
