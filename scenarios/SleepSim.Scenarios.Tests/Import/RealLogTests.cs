using System.Text.RegularExpressions;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Import;

/// <summary>Logs of real machines. They do not belong to the repository and lie beside it, if at all.</summary>
public sealed class RealLogTests
{
    private static readonly (PowerEventKind Kind, string Pattern)[] _patterns =
    [
        (PowerEventKind.EnteringDarkWake, @"Entering DarkWake state"),
        (PowerEventKind.EnteringSleep, @"Entering Sleep state"),
        (PowerEventKind.DarkWake, @"\sDarkWake from .*\[[CDNPB]*\]"),
        (PowerEventKind.FullWake, @"\sWake from .*\[[^\]]*V"),
        (PowerEventKind.Promotion, @"DarkWake to FullWake"),
        (PowerEventKind.SleepAborted, @"Sleep in process aborted"),
        (PowerEventKind.Boot, @" Start\s"),
    ];

    [TestCase("01.log")]
    [TestCase("04.log")]
    [TestCase("06.log")]
    [TestCase("14.log")]
    public void RealLog_HasTheEventsThatSearchingCounts(string name)
    {
        string path = LogOrIgnore(name);
        string[] lines = File.ReadAllLines(path);
        ImportResult result = PowerLogImporter.ImportFile(path);
        Assert.Multiple(() =>
        {
            Assert.That(result.Counts.Lines, Is.EqualTo(lines.Length));
            Assert.That(result.Counts.Used + result.Counts.Unused.Sum(one => one.Lines), Is.EqualTo(lines.Length));
            foreach ((PowerEventKind kind, string pattern) in _patterns)
            {
                int found = lines.Count(line => Regex.IsMatch(line, pattern));
                Assert.That(result.Counts.Events.Single(one => one.Kind == kind).Lines, Is.EqualTo(found), $"{kind}");
            }
        });
    }

    [TestCase("01.log")]
    [TestCase("04.log")]
    [TestCase("06.log")]
    [TestCase("14.log")]
    public void RealLog_IsALegalScenarioThatReadsBackEqual(string name)
    {
        Scenario scenario = PowerLogImporter.ImportFile(LogOrIgnore(name)).Scenario;
        Assert.That(ScenarioRules.Check(scenario), Is.Empty);
        Assert.That(ScenarioReader.Read(ScenarioWriter.Write(scenario), name), Is.EqualTo(scenario));
    }

    /// <summary>17:34:03 to 17:35:18 of 01.log: dark wake of 3 s, promoted; aborted sleep of 34 s; 30 s of
    /// linger.</summary>
    [Test]
    public void RapidSequenceOfARealLog_IsKept()
    {
        Scenario scenario = PowerLogImporter.ImportFile(LogOrIgnore("01.log")).Scenario;
        int promoted = scenario.Timeline.ToList().FindIndex(
            step => step.Operation is DarkWake { Then: AfterDarkWake.FullWake } dark && dark.For == Seconds(3));
        Assert.That(scenario.Timeline[promoted + 1].Operation, Is.EqualTo(
            new AbortedSleep(Seconds(34), "Clamshell Sleep")));
        Assert.That(scenario.Timeline[promoted + 2].Operation, Is.EqualTo(
            new Sleep(Seconds(948), "Clamshell Sleep", Seconds(30))));
    }

    [Test]
    public void RealLogWithoutSleep_IsAClearError()
    {
        string path = LogOrIgnore("09.log");
        Assert.That(
            () => PowerLogImporter.ImportFile(path),
            Throws.InstanceOf<ImportException>().With.Message.Contains("no sleep and no wake in 10 lines"));
    }

    private static string LogOrIgnore(string name)
    {
        string path = Path.GetFullPath(Path.Combine(Repository.Folder, "..", "shared", "pmset", name));
        if (!File.Exists(path))
            Assert.Ignore($"The real log {name} is not there: it belongs into ../shared/pmset beside the repository");
        return path;
    }
}
