using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

/// <summary>Results are read from disk; what is broken is told and hides nothing else.</summary>
public sealed class ResultFoldersTests
{
    private string _root = "";

    [SetUp]
    public void Begin() => _root = Directory.CreateTempSubdirectory("sleepsim-results-").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_root, recursive: true);

    [Test]
    public void RunOnDisk_ReadAsWritten()
    {
        ReportedRun written = Runs.Of(Stories.DeadNight());
        string folder = Runs.Save(written, In("naive", "night"));

        ResultSet results = ResultFolders.Read([_root]);

        ReportedRun run = results.Runs.Single();
        Assert.That(results.Faults, Is.Empty);
        Assert.That(run.Missing, Is.Empty);
        Assert.That(run.Folder, Is.EqualTo(folder));
        Assert.That(run.Records, Is.EqualTo(written.Records));
        Assert.That(run.Scenario, Is.EqualTo(written.Scenario));
        Assert.That(RunSummaryFile.ToJson(run.Summary), Is.EqualTo(RunSummaryFile.ToJson(written.Summary)));
    }

    [Test]
    public void TruncatedTrace_IsShownAsFarAsItGoesAndSaysWhere()
    {
        Runs.Save(Runs.Of(Stories.Night()), In("night"));
        string trace = In("night", "trace.jsonl");
        string[] lines = File.ReadAllLines(trace);
        File.WriteAllText(trace, string.Join('\n', lines[..811]) + "\n" + lines[811][..20]);

        ResultSet results = ResultFolders.Read([_root]);

        ReportedRun run = results.Runs.Single();
        Assert.That(run.Records, Has.Count.EqualTo(811));
        Assert.That(run.Summary.Verdict, Is.EqualTo(Outcome.Holds));
        Assert.That(run.Missing.Single(), Is.EqualTo("trace.jsonl breaks off in line 812: the file ends in the middle"
            + " of it; the 811 records before that are shown."));
        Assert.That(results.Faults.Single().ToString(), Is.EqualTo($"{trace}:812: the file ends in the middle of it"));
        Assert.That(run.Timeline().Lanes, Is.Not.Empty);
    }

    [TestCase("", "the file is empty")]
    [TestCase("hello, world\n", "found no trace record")]
    [TestCase("[1,2,3]\n", "found no trace record")]
    [TestCase("\u007fELF\0\0\0\n", "found no trace record", TestName = "ProgramForATrace_LeavesTheSummary")]
    public void ForeignTrace_LeavesTheSummary(string text, string reason)
    {
        Runs.Save(Runs.Of(Stories.Night()), In("night"));
        File.WriteAllText(In("night", "trace.jsonl"), text);

        ResultSet results = ResultFolders.Read([_root]);

        Assert.That(results.Runs.Single().Summary.Recoveries, Has.Count.EqualTo(1));
        Assert.That(results.Runs.Single().Records, Is.Empty);
        Assert.That(results.Faults.Single().Line, Is.EqualTo(1));
        Assert.That(results.Faults.Single().Reason, Does.Contain(reason));
        Assert.That(results.Runs.Single().Missing.Single(), Does.Contain("there is no timeline"));
    }

    [TestCase("{\n  \"format\": 1,\n  \"scenario\": 7\n}", 3)]
    [TestCase("{}", null)]
    [TestCase("", 1)]
    [TestCase("\0\u0001\u0002", 1, TestName = "JunkForASummary_IsReplacedByWhatTheTraceTells")]
    [TestCase("[[[[[[[[[[[[[[[[[[[[[", 1)]
    public void BrokenSummary_IsReplacedByWhatTheTraceTells(string text, int? line)
    {
        ReportedRun written = Runs.Of(Stories.DeadNight());
        Runs.Save(written, In("night"));
        File.WriteAllText(In("night", "summary.json"), text);

        ResultSet results = ResultFolders.Read([_root]);

        RunSummary summary = results.Runs.Single().Summary;
        Assert.That(summary.Verdict, Is.EqualTo(Outcome.NotJudged));
        Assert.That(summary.Judged, Is.False);
        Assert.That(summary.Scenario, Is.EqualTo("lid closed overnight"));
        Assert.That(summary.Hash, Is.EqualTo(written.Summary.Hash));
        Assert.That(summary.EchoesSent, Is.EqualTo(written.Summary.EchoesSent).And.GreaterThan(0));
        if (line is not null) Assert.That(results.Faults.Single().Line, Is.EqualTo(line));
        Assert.That(results.Runs.Single().Missing.Single(), Does.StartWith("summary.json is broken").And.EndsWith(
            "verdict, recoveries and the time falsely connected are not known."));
    }

    [Test]
    public void NothingButAnEmptyTrace_IsNamedAfterItsFolders()
    {
        Directory.CreateDirectory(In("naive", "night"));
        File.WriteAllText(In("naive", "night", "trace.jsonl"), "");

        ResultSet results = ResultFolders.Read([_root]);

        Assert.That(results.Runs.Single().Summary.Scenario, Is.EqualTo("night"));
        Assert.That(results.Runs.Single().Summary.Engine, Is.EqualTo("naive"));
        Assert.That(results.Runs.Single().Missing, Has.Count.EqualTo(3));
    }

    [Test]
    public void FilesThatAreFolders_AreFaults()
    {
        Runs.Save(Runs.Of(Stories.Night()), In("night"));
        foreach (string name in (string[])["scenario.yaml", "trace.jsonl"])
        {
            File.Delete(In("night", name));
            Directory.CreateDirectory(In("night", name));
        }

        ResultSet results = ResultFolders.Read([_root]);

        Assert.That(results.Runs.Single().Summary.Verdict, Is.EqualTo(Outcome.Holds));
        Assert.That(results.Faults.Select(static fault => fault.Reason), Has.All.StartsWith("it cannot be read"));
        Assert.That(results.Faults, Has.Count.EqualTo(2));
    }

    [Test]
    public void TraceOfAnotherRun_IsNoticed()
    {
        Runs.Save(Runs.Of(Stories.Night()), In("night"));
        Runs.Save(Runs.Of(Stories.Day()), In("day"));
        File.Copy(In("day", "trace.jsonl"), In("night", "trace.jsonl"), overwrite: true);

        ResultSet results = ResultFolders.Read([_root]);

        Assert.That(results.Faults.Single().Reason, Does.Contain("found a trace with the hash"));
        Assert.That(results.Runs.SelectMany(static run => run.Missing).Single(), Does.Contain("of two runs"));
    }

    [Test]
    public void ScenarioThatIsNoText_IsLeftOut()
    {
        Runs.Save(Runs.Of(Stories.Night()), In("night"));
        File.WriteAllBytes(In("night", "scenario.yaml"), [0xFF, 0xFE, 0x01]);

        ResultSet results = ResultFolders.Read([_root]);

        Assert.That(results.Runs.Single().Scenario, Is.Empty);
        Assert.That(results.Runs.Single().Missing.Single(), Does.Contain("found bytes that are not UTF-8"));
    }

    [Test]
    public void Shards_JoinToTheSameWhateverTheirOrder()
    {
        Runs.Save(Runs.Of(Stories.Night()), In("one", "resilient", "night"));
        Runs.Save(Runs.Of(Stories.DeadNight()), In("two", "naive", "night"));
        Runs.Save(Runs.Of(Stories.Day()), In("two", "resilient", "day"));

        ResultSet there = ResultFolders.Read([In("one"), In("two")]);
        ResultSet back = ResultFolders.Read([In("two"), In("one")]);

        Assert.That(there.Runs.Select(static run => run.Summary.Engine),
            Is.EqualTo(new[] { "naive", "resilient", "resilient" }));
        Assert.That(RunSummaryFile.ToJson(JoinedSummary.Of(back.Runs)),
            Is.EqualTo(RunSummaryFile.ToJson(JoinedSummary.Of(there.Runs))));
    }

    [Test]
    public void SameRunTwice_CountsOnceAndTheWholeOneIsKept()
    {
        ReportedRun run = Runs.Of(Stories.Night());
        Runs.Save(run, In("a"));
        Runs.Save(run, In("b"));
        File.Delete(In("a", "scenario.yaml"));

        ResultSet results = ResultFolders.Read([In("a"), In("b"), In("b")]);

        Assert.That(results.Runs.Single().Folder, Is.EqualTo(In("b")));
        Assert.That(results.Repeated, Is.EqualTo(1));
    }

    [Test]
    public void SameScenarioWithAnotherHash_IsKeptAndToldApart()
    {
        ReportedRun run = Runs.Of(Stories.Night());
        Runs.Save(run, In("a"));
        long end = run.Records[^1].At;
        TraceRecord[] other =
            [.. run.Records.SkipLast(2), new RunEnded(end, "something else"), new EngineDiscarded(end, 1)];
        Runs.Save(run with { Records = other, Summary = run.Summary with { Hash = TraceSummary.HashOf(other) } },
            In("b"));

        IReadOnlyList<ReportedRun> runs = ResultFolders.Read([_root]).Runs;

        Assert.That(runs, Has.Count.EqualTo(2));
        Assert.That(runs.Select(static one => one.Name), Is.Unique);
        Assert.That(runs[0].Name, Is.EqualTo($"lid closed overnight ({runs[0].Summary.Hash[..8]})"));
    }

    [Test]
    public void FolderWithoutResults_IsAFault()
    {
        Runs.Save(Runs.Of(Stories.Night()), In("night"));
        Directory.CreateDirectory(In("empty"));

        ResultSet results = ResultFolders.Read([In("empty"), In("nowhere"), In("night")]);

        Assert.That(results.Runs, Has.Count.EqualTo(1));
        Assert.That(results.Faults.Select(static fault => fault.Reason), Is.EqualTo(new[]
        {
            "found no result of a run, expected folders with summary.json or trace.jsonl", "there is no such folder",
        }));
    }

    [Test]
    public void LinkInACircle_IsNotFollowed()
    {
        Runs.Save(Runs.Of(Stories.Night()), In("night"));
        Directory.CreateSymbolicLink(In("night", "again"), _root);

        Assert.That(ResultFolders.Read([_root]).Runs, Has.Count.EqualTo(1));
    }

    private string In(params string[] parts) => Path.Combine([_root, .. parts]);
}
