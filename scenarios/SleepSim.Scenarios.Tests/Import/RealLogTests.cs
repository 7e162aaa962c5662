using System.Text.RegularExpressions;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Import;

/// <summary>Logs of real machines. They do not belong to the repository and lie beside it, if at all.</summary>
public sealed class RealLogTests
{
    private const string Beside = "it belongs into ../shared/pmset beside the repository";

    /// <summary>Every log there is, or none: then the tests say what is missing.</summary>
    private static string[] All
        => Directory.Exists(Folder)
            ? [.. Directory.GetFiles(Folder, "*.log").Select(path => Path.GetFileName(path)!)
                .Order(StringComparer.Ordinal)]
            : ["(no log)"];

    /// <summary>Counted by searching the text, and once more in the steps of the scenario: a sleep ends in one full
    /// wake, and a dark wake in one sleep or one promotion.</summary>
    [Test]
    public void EverySleepAndWake_ArrivesInTheScenario([ValueSource(nameof(All))] string name)
    {
        string path = LogOrIgnore(name);
        string text = File.ReadAllText(path);
        int sleeps = Count(text, "Entering Sleep state|NEProvider.sleep called");
        int lingers = Count(text, "Entering DarkWake state");
        int dark = Count(text, @"DarkWake from .*\[C[DNPB]*\]");
        int full = Count(text, @"(?<!Dark|Full)Wake from .*\[C[DN]*VA|NEProvider.wake called|time jumped");
        int promoted = Count(text, "DarkWake to FullWake");
        int aborted = Count(text, "Sleep in process aborted");
        TestContext.Out.WriteLine(
            $"{name}: {sleeps} sleeps, {lingers} on their way, {dark} dark wakes, {full} full wakes, "
            + $"{promoted} promotions, {aborted} aborted");
        if (sleeps + lingers + dark + full + promoted + aborted == 0)
        {
            AssertNothingArrives(path);
            return;
        }

        ImportResult result = LogImporter.ImportFile(path);
        Operation[] steps = [.. result.Scenario.Timeline.Select(step => step.Operation)];
        ImportCounts counts = result.Counts;
        int announced = steps.Count(one => one is Sleep or AbortedSleep);
        int back = steps.Count(one => one is DarkWake { Then: AfterDarkWake.Sleep });
        Assert.Multiple(() =>
        {
            Assert.That(steps.Count(one => one is DarkWake), Is.EqualTo(dark), "dark wakes");
            Assert.That(announced - counts.AssumedWakes, Is.EqualTo(full + promoted), "full wakes and promotions");
            Assert.That(
                steps.Count(one => one is Sleep) + back - counts.AssumedSleeps, Is.EqualTo(sleeps), "sleeps");
            Assert.That(
                steps.Count(one => one is AbortedSleep or Sleep { Linger.Ticks: > 0 }),
                Is.EqualTo(lingers + aborted), "on the way to sleep, or called off");
        });
    }

    [Test]
    public void EveryLine_IsUsedOrCounted([ValueSource(nameof(All))] string name)
    {
        string path = LogOrIgnore(name);
        if (Import(path) is not { } result)
            return;
        Assert.That(result.Counts.Lines, Is.EqualTo(File.ReadAllLines(path).Length));
        Assert.That(
            result.Counts.Used + result.Counts.Unused.Sum(one => one.Lines), Is.EqualTo(result.Counts.Lines));
        Assert.That(
            result.Counts.Unused.Where(one => one.Why.Contains("unknown", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void EveryScenario_IsLegalAndReadsBackEqual([ValueSource(nameof(All))] string name)
    {
        if (Import(LogOrIgnore(name)) is not { } result)
            return;
        Assert.That(ScenarioRules.Check(result.Scenario), Is.Empty);
        Assert.That(ScenarioReader.Read(ScenarioWriter.Write(result.Scenario), name), Is.EqualTo(result.Scenario));
    }

    /// <summary>A mail that has lost its tabs and is wrapped at 72 columns.</summary>
    [TestCase("01.log")]
    [TestCase("04.log")]
    [TestCase("06.log")]
    [TestCase("14.log")]
    public void ReflowedLog_IsTheSameNight(string name)
    {
        string path = LogOrIgnore(name);
        IEnumerable<string> reflowed = File.ReadLines(path)
            .SelectMany(line => Wrapped(Regex.Replace(line, @"\s+", " ").Trim()));
        Assert.That(
            LogImporter.Import(reflowed, path).Scenario.Timeline,
            Is.EqualTo(LogImporter.ImportFile(path).Scenario.Timeline));
    }

    /// <summary>17:34:03 to 17:35:18 of 01.log: dark wake of 3 s, promoted; aborted sleep of 34 s; 30 s of
    /// linger.</summary>
    [Test]
    public void RapidSequenceOfARealLog_IsKept()
    {
        Scenario scenario = LogImporter.ImportFile(LogOrIgnore("01.log")).Scenario;
        int promoted = scenario.Timeline.ToList().FindIndex(
            step => step.Operation is DarkWake { Then: AfterDarkWake.FullWake } dark && dark.For == Seconds(3));
        Assert.That(scenario.Timeline[promoted + 1].Operation, Is.EqualTo(
            new AbortedSleep(Seconds(34), "Clamshell Sleep")));
        Assert.That(scenario.Timeline[promoted + 2].Operation, Is.EqualTo(
            new Sleep(Seconds(948), "Clamshell Sleep", Seconds(30))));
    }

    [Test]
    public void ThrashOfAProvider_KeepsItsTimes()
    {
        Scenario scenario = LogImporter.ImportFile(LogOrIgnore("15-neprovider-sleepwake.log")).Scenario;
        Assert.That(scenario.Timeline.Select(step => step.Operation.Length.TotalSeconds), Is.EqualTo(new[]
        {
            2.05048, 1.170629, 3.086049, 3.035943, 2.140101, 1.229079, 2.214408, 1.417851, 2.431895, 1.215804,
        }));
        Assert.That(scenario.Timeline[1].At - scenario.Timeline[0].End, Is.EqualTo(Seconds(3.089428)));
    }

    [Test]
    public void JumpOfTime_IsAWakeAndTwoAnnouncementsOfThePath()
    {
        ImportResult result = LogImporter.ImportFile(LogOrIgnore("17-tailscale-timejump-3410.log"));
        Assert.That(result.Scenario.Timeline.Select(step => step.Operation.GetType().Name), Is.EqualTo(new[]
        {
            "Sleep", "PathFlurry", "PathFlurry",
        }));
        Assert.That(
            result.Scenario.Timeline[2].At - result.Scenario.Timeline[1].At, Is.EqualTo(Seconds(2.627752)));
    }

    [Test]
    public void DeadlinesOfARealSessionManager_AreThoseOfTheModel()
    {
        ImportResult result = LogImporter.ImportFile(LogOrIgnore("18-nesessionmanager.log"));
        var model = new HostProfile();
        Assert.That(result.Kind, Is.EqualTo(LogKind.SessionManager));
        Assert.That(result.Timings.Select(one => (one.State, one.Timeout, one.TimedOut)), Is.EqualTo(new[]
        {
            (SessionTiming.PluginLaunch, (TimeSpan?)null, false),
            ("Starting", model.StartDeadline, true),
            ("Stopping", model.StopDeadline, false),
        }));
        Assert.That(result.Timings[0].Duration, Is.EqualTo(model.ProviderLaunch).Within(Seconds(0.001)));
        Assert.That(result.Scenario.Host, Is.EqualTo(model));
    }

    private static string Folder
        => Path.GetFullPath(Path.Combine(Repository.Folder, "..", "shared", "pmset"));

    private static int Count(string text, string pattern) => Regex.Count(text, pattern);

    private static void AssertNothingArrives(string path)
        => Assert.That(
            Import(path)?.Scenario.Timeline.Count(step => step.Operation is Sleep or DarkWake or AbortedSleep) ?? 0,
            Is.Zero);

    /// <returns>Null when the file has nothing to import, which it must say.</returns>
    private static ImportResult? Import(string path)
    {
        try
        {
            return LogImporter.ImportFile(path);
        }
        catch (ImportException nothing)
        {
            Assert.That(nothing.Message, Does.Contain("no sleep and no wake in "));
            return null;
        }
    }

    private static IEnumerable<string> Wrapped(string line)
    {
        const int Width = 72;
        for (string rest = line; rest.Length > 0;)
        {
            int end = rest.Length <= Width ? rest.Length : rest.LastIndexOf(' ', Width);
            end = end <= 0 ? Math.Min(Width, rest.Length) : end;
            yield return rest[..end];
            rest = rest[end..].TrimStart();
        }
    }

    private static string LogOrIgnore(string name)
    {
        string path = Path.Combine(Folder, name);
        if (!File.Exists(path))
            Assert.Ignore($"The real log {name} is not there: {Beside}");
        return path;
    }
}
