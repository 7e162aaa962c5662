using SleepSim.Scenarios;

namespace SleepSim.Live.Tests;

/// <summary>What a kernel cannot play is refused by name, and with its place in the file.</summary>
[TestFixture]
internal sealed class LiveRulesTests
{
    private const string Playable = """
        name: playable
        host:
          linger: 0s
        network:
          latency: 0ms
        vpn:
          on-demand: false
        timeline:
          - at: 0s
            user-start:
          - at: 10s
            sleep: 20s

        """;

    [Test]
    public void LibraryOfLiveScenarios_CanAllBePlayed()
    {
        string folder = Path.Combine(Repository.Root, "scenarios", "library", "live");
        string[] files = Directory.GetFiles(folder, "*.yaml");
        Assert.That(files, Has.Length.EqualTo(8));
        Assert.That(
            () => Array.ForEach(files, file => ScenarioReader.ReadFile(file, LiveRules.Problems)), Throws.Nothing);
    }

    [TestCase("latency: 0ms", "latency: 20ms", 5, "a latency")]
    [TestCase("on-demand: false", "on-demand: true", 7, "on-demand rules")]
    [TestCase("linger: 0s", "power-nap: true", 3, "power-nap")]
    [TestCase("latency: 0ms", "{ latency: 0ms, nat-mapping: 1500ms }", 0, "part of a second")]
    [TestCase("sleep: 20s", "captive-portal: 20s", 12, "captive-portal: 20s")]
    [TestCase("sleep: 20s", "latency: { for: 3s, one-way: 1s }", 12, "latency")]
    [TestCase("sleep: 20s", "reordering: { for: 3s, rate: 10%, by: 1s }", 12, "reordering")]
    [TestCase("sleep: 20s", "duplication: { for: 3s, rate: 10% }", 12, "duplication")]
    [TestCase("sleep: 20s", "wall-clock: 1h", 12, "wall-clock")]
    [TestCase("sleep: 20s", "provider-crash:", 12, "provider-crash")]
    [TestCase("sleep: 20s", "gateway-overload: 5s", 12, "gateway-overload")]
    [TestCase("sleep: 20s", "callback-fault: { callback: wake, fault: lost }", 12, "callback-fault")]
    public void WhatAKernelCannotPlay_IsRefusedWithItsLine(string instead, string found, int line, string named)
    {
        ScenarioFormatException? refused = Assert.Throws<ScenarioFormatException>(
            () => Read(Playable.Replace(instead, found, StringComparison.Ordinal)));
        FormatProblem problem = refused!.Problems.Single();
        Assert.That(problem.Found, Does.Contain(named));
        if (line > 0) Assert.That(problem.Line, Is.EqualTo(line));
    }

    [Test]
    public void EverythingPlayable_IsTaken() => Assert.That(() => Read(Playable), Throws.Nothing);

    [Test]
    public void SomethingInAPartOfASleepThatIsLeftOut_IsRefused()
    {
        string text = Playable.Replace("sleep: 20s", "sleep: 2h", StringComparison.Ordinal)
            + "  - at: 40s\n    nat-expiry:\nlive: { longest-sleep: 10s }\n";
        ScenarioFormatException? refused = Assert.Throws<ScenarioFormatException>(() => Read(text));
        Assert.That(refused!.Problems.Single().Found, Does.Contain("nat-expiry").And.Contain("left out"));
    }

    private static Scenario Read(string text)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            return ScenarioReader.ReadFile(file, LiveRules.Problems);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
