using System.Text.Json;
using SleepSim.Campaigns;
using SleepSim.Scenarios;

namespace SleepSim.Cli.Tests.Commands;

public sealed class StudyCommandTests
{
    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void Study_IsWrittenAsPageMarkdownDataAndPictures()
    {
        Answer answer = Study("forum", "--jobs", "2");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
        foreach (string file in new[] { "index.html", "study.md", "study.json", "study.png", "study.svg", "parts.svg",
            "themes.svg" })
            Assert.That(_desk.Has("forum", file), file);
        using JsonDocument json = JsonDocument.Parse(_desk.Read("forum", "study.json"));
        Assert.That(json.RootElement.GetProperty("worlds").GetInt32(), Is.EqualTo(10));
        Assert.That(json.RootElement.GetProperty("engines").GetArrayLength(), Is.EqualTo(4));
    }

    [Test]
    public void NumberOfJobs_ChangesNoByte()
    {
        Study("one", "--jobs", "1");
        Study("two", "--jobs", "2");

        Assert.That(
            _desk.Read("two", "index.html").Replace("two/", "one/", StringComparison.Ordinal),
            Is.EqualTo(_desk.Read("one", "index.html")));
    }

    [Test]
    public void EveryBrokenRule_HasAnExampleThatReplaysToItsHash()
    {
        Study("forum", "--crypto", "stand-in");
        using JsonDocument json = JsonDocument.Parse(_desk.Read("forum", "study.json"));
        JsonElement[] examples = [.. json.RootElement.GetProperty("examples").EnumerateArray()];
        int broken = json.RootElement.GetProperty("engines").EnumerateArray()
            .Sum(engine => engine.GetProperty("rules").GetArrayLength());
        Assert.That(examples, Has.Length.EqualTo(broken).And.Not.Empty);
        string file = examples[0].GetProperty("file").GetString()!;
        Origin origin = Origin.Of(ScenarioReader.Read(_desk.Read("forum", file), file))!;

        Answer replayed = _desk.Say("replay", "forum/" + file);

        Assert.That(replayed.Code, Is.EqualTo(1), replayed.Error);
        Assert.That(replayed.Output, Does.Contain(origin.Hash).And.Contains(origin.Rule));
    }

    [Test]
    public void InterruptedBeforeTheFirstWorld_WritesNothing()
    {
        using CancellationTokenSource interrupted = new();
        interrupted.Cancel();

        Answer answer = _desk.Say(interrupted.Token, "study", "forum", "--out", "forum");

        Assert.That(answer.Code, Is.EqualTo(130));
        Assert.That(answer.Error, Does.Contain("nothing is written"));
        Assert.That(_desk.Has("forum", "index.html"), Is.False);
    }

    [TestCase("--count: found 0", "--count", "0")]
    [TestCase("--crypto: found 'none'", "--crypto", "none")]
    public void WhatCannotBeUsed_IsSaid(string message, params string[] said)
    {
        Answer answer = _desk.Say(["study", "forum", .. said]);

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain(message));
    }

    private Answer Study(string folder, params string[] more) =>
        _desk.Say(["study", "forum", "--count", "10", "--seed", "5", "--out", folder, .. more]);
}
