namespace SleepSim.Cli.Tests.Commands;

public sealed class RunCommandTests
{
    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void EngineThatRecovers_ExitsWith0()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Answer answer = _desk.Say("run", "nap.yaml");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
        Assert.That(answer.Lines("nap").Single(), Does.Match(@"^nap\s+holds\s+1\s+1 .* [0-9a-f]{16}$"));
        Assert.That(answer.Lines("resilient: 1 of 1 hold."), Is.Not.Empty);
    }

    [Test]
    public void EngineThatStaysDead_ExitsWith1AndExplains()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Answer answer = _desk.Say("run", "nap.yaml", "--engine", "naive");

        Assert.That(answer.Code, Is.EqualTo(1), answer.Error);
        Assert.That(answer.Output, Does.Contain("L1 violated at 21:").And.Contain("symptom").And.Contain("never"));
        Assert.That(answer.Output, Does.Contain("replay reports/out/naive/nap/scenario.yaml --engine naive"));
    }

    [Test]
    public void ReplayCommandOfAViolation_ReplaysToTheSameHash()
    {
        _desk.Write("nap.yaml", Nights.Nap);
        Answer first = _desk.Say("run", "nap.yaml", "--engine", "naive");
        string replay = first.Output.Split('\n').Single(line => line.Contains("  replay ", StringComparison.Ordinal));
        string[] said = replay.Split("sleepsim ", StringSplitOptions.None)[1].Split(' ');

        Answer again = _desk.Say(said);

        string hash = first.Lines("nap").First().Split(' ')[^1];
        Assert.That(again.Code, Is.EqualTo(1));
        Assert.That(again.Output, Does.Contain("hash " + hash));
    }

    [Test]
    public void OrderOfOneInstant_IsToldWhereItIsNotTheUsualOne()
    {
        _desk.Write("nap.yaml", Nights.Nap + "order: pct(2)\n");
        _desk.Write("usual.yaml", Nights.Named("usual"));

        Answer answer = _desk.Say("run", "nap.yaml", "usual.yaml");

        string Summary(string run) => File.ReadAllText(Path.Combine(_desk.Reports, "resilient", run, "summary.json"));
        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
        Assert.That(answer.Output, Does.Contain("instant in nap: PCT of depth 2").And.Not.Contain("instant in usual"));
        Assert.That(Summary("nap"), Does.Contain("\"order\": \"PCT of depth 2"));
        Assert.That(Summary("usual"), Does.Not.Contain("\"order\""));
    }

    [Test]
    public void EachRun_LeavesItsFolder()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        _desk.Say("run", "nap.yaml");

        string folder = Path.Combine(_desk.Reports, "resilient", "nap");
        string[] files =
            [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.That(files, Is.EqualTo(new[]
        {
            "scenario.yaml", "summary.json", "timeline.png", "timeline.svg", "trace.jsonl",
        }));
        Assert.That(_desk.Read("reports", "out", "resilient", "nap", "scenario.yaml"), Does.Contain("sleep: 20m"));
        Assert.That(_desk.Read("reports", "out", "resilient", "nap", "trace.jsonl"), Does.EndWith("\n"));
    }

    [TestCase("all", true, true)]
    [TestCase("failed", false, true)]
    [TestCase("none", false, false)]
    public void Pictures_AreDrawnOfWhatWasChosen(string choice, bool ofWhatHolds, bool ofWhatFails)
    {
        _desk.Write("nap.yaml", Nights.Nap);

        _desk.Say("run", "nap.yaml", "--pictures", choice);
        Answer fails = _desk.Say("run", "nap.yaml", "--pictures", choice, "--engine", "naive");

        Assert.That(_desk.Has("reports", "out", "resilient", "nap", "timeline.png"), Is.EqualTo(ofWhatHolds));
        Assert.That(_desk.Has("reports", "out", "naive", "nap", "timeline.svg"), Is.EqualTo(ofWhatFails));
        Assert.That(_desk.Has("reports", "out", "naive", "nap", "summary.json"), Is.True);
        Assert.That(fails.Lines("  picture"), ofWhatFails ? Is.Not.Empty : Is.Empty);
    }

    [Test]
    public void MoreRunsThanAnybodyLooksAt_AreDrawnOnlyWhereTheyFail()
    {
        foreach (int i in Enumerable.Range(0, RunCommand.DrawnMax + 1))
            _desk.Write($"many/{i}.yaml", Nights.Named($"night-{i}"));

        Answer answer = _desk.Say("run", "many");

        Assert.That(Directory.GetFiles(_desk.Reports, "timeline.*", SearchOption.AllDirectories), Is.Empty);
        Assert.That(answer.Error, Does.Contain("--pictures all draws all"));
    }

    [Test]
    public void FilesForOtherPrograms_AreWrittenBesideTheTable()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Answer answer = _desk.Say(
            "run", "nap.yaml", "--engine", "naive", "--no-record", "--junit", "ci/tests.xml", "--markdown", "pr.md");

        Assert.That(answer.Code, Is.EqualTo(1));
        Assert.That(answer.Lines("nap"), Is.Not.Empty);
        Assert.That(_desk.Read("ci", "tests.xml"), Does.Contain("<failure type=\"L3\"").And.Contain("L1 violated"));
        Assert.That(_desk.Read("pr.md"), Does.StartWith("## SleepSim: ❌ 0 of 1 hold, 1 violated\n"));
    }

    [Test]
    public void NoRecord_LeavesNothing()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Answer answer = _desk.Say("run", "nap.yaml", "--no-record");

        Assert.That(answer.Code, Is.EqualTo(0));
        Assert.That(Directory.Exists(_desk.Reports), Is.False);
    }

    [Test]
    public void OutFolder_IsWhereReportsGo()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        _desk.Say("run", "nap.yaml", "--out", "elsewhere");

        Assert.That(_desk.Has("elsewhere", "resilient", "nap", "summary.json"), Is.True);
    }

    [Test]
    public void WithoutArguments_RunsTheLibraryAbove()
    {
        _desk.Write("scenarios/library/a/one.yaml", Nights.Named("one"));
        _desk.Write("scenarios/library/b/two.yaml", Nights.Named("two"));

        Answer answer = _desk.Say();

        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
        Assert.That(answer.Lines("resilient: 2 of 2 hold."), Is.Not.Empty);
    }

    [Test]
    public void ManyScenarios_AreTabledInTheOrderOfTheirFiles()
    {
        string[] names = [.. Enumerable.Range(0, 12).Select(i => $"night-{i:00}")];
        foreach (string name in names) _desk.Write($"nights/{name}.yaml", Nights.Named(name));

        Answer answer = _desk.Say("run", "nights", "--no-record");

        Assert.That(answer.Lines("night-").Select(line => line.Split(' ')[0]), Is.EqualTo(names));
    }

    [Test]
    public void SameScenario_SameHashWhateverRunsBesideIt()
    {
        foreach (int i in Enumerable.Range(0, 6)) _desk.Write($"many/{i}.yaml", Nights.Nap);
        _desk.Write("one.yaml", Nights.Nap);

        string alone = _desk.Say("run", "one.yaml", "--no-record").Lines("nap").Single().Split(' ')[^1];
        string[] beside = [.. _desk.Say("run", "many", "--no-record").Lines("nap").Select(line => line.Split(' ')[^1])];

        Assert.That(beside, Has.Length.EqualTo(6).And.All.EqualTo(alone));
    }

    [Test]
    public void TwoScenariosOfOneName_KeepTheirFoldersApart()
    {
        _desk.Write("many/a.yaml", Nights.Nap);
        _desk.Write("many/b.yaml", Nights.Nap);

        _desk.Say("run", "many");

        Assert.That(_desk.Has("reports", "out", "resilient", "nap", "summary.json"), Is.True);
        Assert.That(_desk.Has("reports", "out", "resilient", "nap-2", "summary.json"), Is.True);
    }

    [Test]
    public void Quiet_SaysNothingBesideTheResults()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Assert.That(_desk.Say("run", "nap.yaml", "--quiet").Error, Is.Empty);
    }

    [Test]
    public void InterruptedBeforeAnythingRan_SaysSoAndExitsWith130()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Answer answer = _desk.Say(new CancellationToken(canceled: true), "run", "nap.yaml");

        Assert.That(answer.Code, Is.EqualTo(130));
        Assert.That(answer.Output, Does.Contain("0 of 1 hold, 1 not run (interrupted)"));
    }

    [Test]
    public void OtherThanTheScenarioExpects_IsSaid()
    {
        _desk.Write("nap.yaml",
            Nights.Nap.Replace("timeline:", "expect: { resilient: [L1] }\ntimeline:", StringComparison.Ordinal));

        Answer answer = _desk.Say("run", "nap.yaml", "--no-record");

        Assert.That(answer.Output,
            Does.Contain("nap expects of resilient that it violates L1; found that everything holds."));
        Assert.That(answer.Code, Is.EqualTo(0));
    }
}
