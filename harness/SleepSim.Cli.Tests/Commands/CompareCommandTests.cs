using System.Text.Json;

namespace SleepSim.Cli.Tests.Commands;

public sealed class CompareCommandTests
{
    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void TwoEngines_AreComparedInTheSameWorlds()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Answer answer = _desk.Say("compare", "nap.yaml", "--engines", "naive,resilient", "--out", "curves");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
            Assert.That(answer.Lines("naive").Single(), Does.Contain("never"));
            Assert.That(answer.Lines("resilient").Single(), Does.Not.Contain("never"));
            Assert.That(answer.Output, Does.Contain("  nap: violates L1 L2 L3 → holds"));
            foreach (string picture in new[] { "curves", "classes", "parts" })
            {
                Assert.That(_desk.Has("curves", picture + ".png"), picture);
                Assert.That(_desk.Has("curves", picture + ".svg"), picture);
            }
        });
        using JsonDocument json = JsonDocument.Parse(_desk.Read("curves", "comparison.json"));
        Assert.That(json.RootElement.GetProperty("series")[1].GetProperty("name").GetString(), Is.EqualTo("resilient"));
    }

    [Test]
    public void Threshold_Trips_WithTheNumber()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Answer answer = _desk.Say(
            "compare", "nap.yaml", "--engines", "resilient,naive", "--fail-if", "violated > 1.0x", "--fail-if",
            "max > 1h");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Code, Is.EqualTo(1), answer.Error);
            Assert.That(
                answer.Output, Does.Contain("FAILED      violated > 1.0x: 'naive' has 1, beside the 0 of 'resilient'"));
            Assert.That(answer.Output, Does.Contain("FAILED      max > 1h: 'naive' has never"));
            Assert.That(answer.Output, Does.Contain("holds       max > 1h: 'resilient' has "));
        });
    }

    [Test]
    public void TooFewSamplesForAThreshold_EndWithNotJudged()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Answer answer = _desk.Say("compare", "nap.yaml", "--engines", "resilient", "--fail-if", "p95 > 1h");

        Assert.That(answer.Code, Is.EqualTo(3), answer.Error);
        Assert.That(answer.Output, Does.Contain("not judged  p95 > 1h: 'resilient' has no value, it needs 20 samples"));
    }

    [Test]
    public void FoldersOfResults_AreComparedAsRunWroteThem()
    {
        _desk.Write(Path.Combine("nights", "a.yaml"), Nights.Named("a"));
        _desk.Write(Path.Combine("nights", "b.yaml"), Nights.Named("b"));
        _desk.Say("run", "nights", "--engine", "naive", "--out", "before");
        _desk.Say("run", Path.Combine("nights", "a.yaml"), "--out", "after");

        Answer answer = _desk.Say("compare", "before", "after", "--fail-if", "never > 0%");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Code, Is.EqualTo(1), answer.Error);
            Assert.That(answer.Lines("naive in before").Count(), Is.EqualTo(1));
            Assert.That(answer.Lines("resilient in after").Count(), Is.EqualTo(1));
            Assert.That(
                answer.Output,
                Does.Contain("Only 'naive in before' has 1 scenario that 'resilient in after' has not: b."));
            Assert.That(answer.Output, Does.Contain("FAILED      never > 0%: 'naive in before' has 2 of 2"));
        });
    }

    [Test]
    public void GeneratedWorlds_GiveTheSameNumbersForAnyNumberOfJobs()
    {
        string[] said = ["compare", "--engines", "naive,resilient", "--count", "6", "--operations", "2", "--seed", "3"];

        Answer one = _desk.Say([.. said, "--jobs", "1"]), two = _desk.Say([.. said, "--jobs", "2"]);

        Assert.That(one.Code, Is.EqualTo(0), one.Error);
        Assert.That(two.Output, Is.EqualTo(one.Output));
    }

    [Test]
    public void BrokenSummary_IsNamed()
    {
        string file = _desk.Write(Path.Combine("broken", "summary.json"), "{ \"scenario\": 3");

        Answer answer = _desk.Say("compare", "broken", "broken");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("broken/summary.json").And.Contains("not the summary of a run"));
        Assert.That(file, Does.Exist);
    }

    [TestCase("Found nothing to compare", "compare")]
    [TestCase("There is no folder 'nowhere'", "compare", "nowhere")]
    [TestCase("expected one of naive", "compare", "--engines", "naive,nobody")]
    [TestCase("found 'naive' twice", "compare", "--engines", "naive,naive")]
    [TestCase("--count: found 0, expected a number from 1", "compare", "--engines", "naive,resilient", "--count", "0")]
    [TestCase("--count has no meaning without --engines", "compare", "--count", "5")]
    [TestCase("letter 7: found 'soon'", "compare", "--engines", "naive", "--fail-if", "p95 > soon")]
    [TestCase("There is no option '--fast'", "compare", "--fast")]
    public void WhatCannotBeUsed_IsSaid(string message, params string[] said)
    {
        Answer answer = _desk.Say(said);

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain(message));
    }

    [Test]
    public void OneSeriesAndNoLimit_IsNoComparison()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Answer answer = _desk.Say("compare", "nap.yaml", "--engines", "resilient");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("Found one series, 'resilient', expected another"));
    }
}
