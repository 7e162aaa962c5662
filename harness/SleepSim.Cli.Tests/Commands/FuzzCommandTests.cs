using SleepSim.Campaigns.Tests;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Cli.Tests.Commands;

public sealed class FuzzCommandTests
{
    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void EngineThatRecovers_FindsNothingAndKeepsTheCampaign()
    {
        Answer answer = _desk.Say("fuzz", "--count", "10", "--operations", "4");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Output + answer.Error);
        Assert.That(answer.Output,
            Does.Match("resilient, seed 1: 10 scenarios, .* simulated, 0 violate something, digest [0-9a-f]{16}.\n$"));
        Assert.That(answer.Error, Does.Contain("10 of 10 scenarios").And.Contain("/s"));
        Assert.That(Files("fuzz", "resilient"), Is.EqualTo(new[] { "seed-1.campaign" }));
        Assert.That(Files("fuzz", "resilient", "seed-1"), Is.EqualTo(new[] { "report.json", "report.md" }));
    }

    [Test]
    public void Guided_KeepsAFileOfItsOwnAndACorpusBesideIt_AndReportsItsMode()
    {
        Answer answer = _desk.Say("fuzz", "--guided", "--count", "5", "--operations", "4");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Output + answer.Error);
        Assert.That(Files("fuzz", "resilient"), Is.EqualTo(new[] { "seed-1.guided.campaign" }));
        Assert.That(Files("fuzz", "resilient", "seed-1.guided.campaign.corpus"), Is.Not.Empty);
        Assert.That(
            _desk.Read("reports", "out", "fuzz", "resilient", "seed-1.guided", "report.md"),
            Does.Match(@"\| mode +\| guided +\|"));
    }

    [TestCase("--shard has no meaning with --guided.\n", "--guided", "--shard", "1/2")]
    [TestCase("--corpus has no meaning with a campaign without --guided.\n", "--corpus", "here")]
    public void OptionsOfTheOtherMode_AreRefused(string message, params string[] options)
    {
        Answer answer = _desk.Say(["fuzz", .. options]);

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Is.EqualTo(message));
    }

    [Test]
    public void Failures_AreShrunkToFilesThatReplayToTheSameViolationAndHash()
    {
        Answer answer = _desk.Say("fuzz", "--count", "10", "--engine", "naive");

        Assert.That(answer.Code, Is.EqualTo(1), answer.Error);
        string[] files = Directory.GetFiles(Path.Combine(_desk.Reports, "fuzz", "naive", "seed-1"), "*.yaml");
        Assert.That(files, Is.Not.Empty);
        foreach (string file in files)
        {
            Assert.That(ScenarioReader.ReadFile(file).Timeline, Has.Count.LessThanOrEqualTo(6));
            Assert.That(File.Exists(Path.Combine(Path.ChangeExtension(file, null), "timeline.png")), file);
            Answer replayed = _desk.Say("replay", file);
            Assert.That(replayed.Code, Is.EqualTo(1), replayed.Error);
            Assert.That(replayed.Output, Does.Contain("as when it was found"));
        }
    }

    [Test]
    public void Failure_IsToldWithItsLastMomentsKnownBugsAndReplayCommand()
    {
        Answer answer = _desk.Say("fuzz", "--count", "10", "--engine", "naive");

        Assert.That(answer.Output, Does.Match(@"L1 in \d+ of 10 scenarios, the first is \d+; shrunk to \d operation"));
        Assert.That(
            answer.Output, Does.Contain("  the last moments before\n").And.Match(@"\n +\d:\d\d\.\d{3}  Power "));
        Assert.That(
            answer.Output, Does.Match(@"  replay   sleepsim replay reports/out/fuzz/naive/seed-1/L1-\d+\.yaml"));
        string report = _desk.Read("reports", "out", "fuzz", "naive", "seed-1", "report.md");
        Assert.That(report, Does.StartWith("# Campaign of naive, seed 1\n").And.Contain("## Failures")
            .And.Contain("## L1: wake recovers"));
    }

    [Test]
    public void Jobs_DoNotChangeWhatIsFound()
    {
        using Desk many = new();

        Answer alone = _desk.Say("fuzz", "--count", "6", "--engine", "naive", "--jobs", "1");
        Answer together = many.Say("fuzz", "--count", "6", "--engine", "naive", "--jobs", "4");

        Assert.That(together.Output, Is.EqualTo(alone.Output));
        foreach (string file in (string[])["seed-1.campaign", "seed-1/report.md", "seed-1/report.json"])
            Assert.That(Bytes(many, file), Is.EqualTo(Bytes(_desk, file)), file);
    }

    [Test]
    public void SameCommandAgain_RunsNothingAndReportsTheSame()
    {
        Answer first = _desk.Say("fuzz", "--count", "6", "--engine", "naive");
        byte[] file = Bytes(_desk, "seed-1.campaign"), report = Bytes(_desk, "seed-1/report.json");
        Answer again = _desk.Say("fuzz", "--count", "6", "--engine", "naive");

        Assert.That(again.Error, Does.Contain("Going on: reports/out/fuzz/naive/seed-1.campaign has 6 scenarios."));
        Assert.That(again.Output, Is.EqualTo(first.Output));
        Assert.That(Bytes(_desk, "seed-1.campaign"), Is.EqualTo(file));
        Assert.That(Bytes(_desk, "seed-1/report.json"), Is.EqualTo(report));
    }

    [Test]
    public void LargerCount_GoesOn()
    {
        _desk.Say("fuzz", "--count", "4", "--operations", "3");
        Answer more = _desk.Say("fuzz", "--count", "9", "--operations", "3");
        _desk.Say("fuzz", "--count", "9", "--operations", "3", "--file", "at-once.campaign");

        Assert.That(more.Error, Does.Contain("has 4 scenarios"));
        Assert.That(
            File.ReadAllBytes(Path.Combine(_desk.Reports, "fuzz", "resilient", "seed-1.campaign")),
            Is.EqualTo(File.ReadAllBytes(Path.Combine(_desk.Folder, "at-once.campaign"))));
    }

    [Test]
    public void OtherCampaignInTheSameFile_IsRefused()
    {
        _desk.Say("fuzz", "--count", "2", "--operations", "3", "--file", "mine.campaign");

        Answer refused =
            _desk.Say("fuzz", "--count", "2", "--operations", "3", "--seed", "7", "--file", "mine.campaign");

        Assert.That(refused.Code, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain("Found seed 7, expected seed 1, as in '").And.Contain("--file"));
    }

    [Test]
    public void Interrupted_EndsWithWhatWasFound()
    {
        Answer answer = _desk.Say(new CancellationToken(canceled: true), "fuzz", "--count", "100");

        Assert.That(answer.Code, Is.EqualTo(130));
        Assert.That(answer.Output, Does.Contain("resilient, seed 1: 0 scenarios"));
    }

    [Test]
    public void StopAfter_EndsEarly()
    {
        Answer answer =
            _desk.Say("fuzz", "--count", "500", "--engine", "naive", "--stop-after", "2", "--jobs", "1");

        Assert.That(answer.Code, Is.EqualTo(1), answer.Error);
        Assert.That(answer.Output, Does.Match(@"naive, seed 1: \d\d? scenarios, .* [2-4] violate something"));
    }

    [Test]
    public void Time_IsALimitToo()
    {
        Answer answer = _desk.Say("fuzz", "--for", "1ms", "--operations", "3");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
        Assert.That(answer.Output, Does.Match("resilient, seed 1: [0-9,]+ scenarios?,"));
    }

    [Test]
    public void Cryptography_DoesNotChangeTheDigest()
    {
        Answer standIn = _desk.Say("fuzz", "--count", "4", "--file", "stand-in.campaign");
        Answer real = _desk.Say("fuzz", "--count", "4", "--crypto", "real", "--file", "real.campaign");

        Assert.That(real.Output.Split("digest ")[1], Is.EqualTo(standIn.Output.Split("digest ")[1]));
    }

    [Test]
    public void PlatformAndOperations_AreThoseAskedFor()
    {
        Answer answer = _desk.Say(
            "fuzz", "--count", "3", "--platform", "linux", "--only", "sleep", "wifi-roam", "--operations", "4");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Output + answer.Error);
        string report = _desk.Read("reports", "out", "fuzz", "resilient", "seed-1", "report.md");
        Assert.That(
            report, Does.Contain("| platform | Linux |").And.Contain("| operations drawn from | sleep, wifi-roam |"));
    }

    [Test]
    public void EngineThatIsNotDeterministic_ExitsWith70AndNamesTheRecord()
    {
        using Desk desk = new(new MoodyFactory(WireGuardEngines.All[^1]));

        Answer answer = desk.Say("fuzz", "--count", "20", "--engine", "moody", "--jobs", "1");

        Assert.That(answer.Code, Is.EqualTo(70));
        Assert.That(answer.Error, Does.Contain("The campaign is stopped: two runs of one scenario differ, scenario 0")
            .And.Contain("the first record that differs is number ").And.Contain("start number 3"));
    }

    private string[] Files(params string[] folder) =>
    [
        .. Directory.GetFiles(Path.Combine([_desk.Reports, .. folder]))
            .Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
    ];

    private static byte[] Bytes(Desk desk, string file) =>
        File.ReadAllBytes(Path.Combine(desk.Reports, "fuzz", "naive", file));
}
