using FsCheck;
using FsCheck.Fluent;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Import;

public sealed class LogImporterTests
{
    private const string Clamshell = "'Clamshell Sleep':TCPKeepAlive=active Using Batt (Charge:70%)";

    [Test]
    public void EnteringSleep_IsASleepWithoutLinger()
        => AssertSteps(
            [At(30, new Sleep(Seconds(600), "Clamshell Sleep", TimeSpan.Zero))],
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:10:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"));

    [Test]
    public void EnteringDarkWakeThenSleep_IsOneSleepWhoseLingerIsTheGap()
        => AssertSteps(
            [At(30, new Sleep(Seconds(600), "Clamshell Sleep", Seconds(5)))],
            Line("22:00:00", "Sleep", "Entering DarkWake state due to " + Clamshell),
            Line("22:00:05", "Sleep", "Entering Sleep state due to 'Maintenance Sleep':TCPKeepAlive=active Using Batt"),
            Line("22:10:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"));

    [Test]
    public void EnteringDarkWakeThenWake_IsAnAbortedSleep()
        => AssertSteps(
            [At(30, new AbortedSleep(Seconds(34), "Clamshell Sleep"))],
            Line("22:00:00", "Sleep", "Entering DarkWake state due to " + Clamshell),
            Line("22:00:34", "Wake", "DarkWake to FullWake from Deep Idle [CDNVAP] : due to Notification Using BATT"));

    [Test]
    public void DarkWakes_AreInsideTheirSleep()
        => AssertSteps(
            [
                At(30, new Sleep(Seconds(2000), "Idle Sleep", TimeSpan.Zero)),
                At(930, new DarkWake(Seconds(45), AfterDarkWake.Sleep, "SleepService")),
                At(1875, new DarkWake(Seconds(2), AfterDarkWake.Sleep, "wifibt SMC.Outbox")),
            ],
            Line("22:00:00", "Sleep", "Entering Sleep state due to 'Idle Sleep pid=77':TCPKeepAlive=active Using AC"),
            Line("22:15:00", "DarkWake", "DarkWake from Deep Idle [CDNP] : due to rtc/SleepService Using BATT"),
            Line("22:15:45", "Sleep", "Entering Sleep state due to 'Maintenance Sleep':TCPKeepAlive=active Using Batt"),
            Line("22:30:45", "DarkWake", "DarkWake from Deep Idle [CDNP] : due to wifibt SMC.Outbox/ Using BATT"),
            Line("22:30:47", "Sleep", "Entering Sleep state due to 'Maintenance Sleep':TCPKeepAlive=active Using Batt"),
            Line("22:33:20", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT"));

    [TestCase("DarkWake to FullWake from Deep Idle [CDNVAP] : due to Notification Using BATT")]
    [TestCase("Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT")]
    public void DarkWakeThenWake_IsPromotedAndEndsTheSleep(string wake)
        => AssertSteps(
            [
                At(30, new Sleep(Seconds(603), "Clamshell Sleep", TimeSpan.Zero)),
                At(630, new DarkWake(Seconds(3), AfterDarkWake.FullWake, "SleepService")),
            ],
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:10:00", "DarkWake", "DarkWake from Deep Idle [CDNP] : due to rtc/SleepService Using BATT"),
            Line("22:10:03", "Wake", wake));

    [Test]
    public void Capabilities_TellADarkWakeFromAFullOne()
        => AssertSteps(
            [
                At(30, new Sleep(Seconds(605), "Clamshell Sleep", TimeSpan.Zero)),
                At(630, new DarkWake(Seconds(5), AfterDarkWake.FullWake, "a")),
            ],
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:10:00", "Wake", "Wake from Standby [CDN] : due to a Using BATT"),
            Line("22:10:05", "DarkWake", "DarkWake from Standby [CDNVA] due to b: Using BATT (Charge:99%)"));

    [Test]
    public void EventsOfOneSecond_KeepTheirOrderTwoMillisecondsApart()
    {
        ImportResult result = AssertSteps(
            [
                At(30, new Sleep(Seconds(600.002), "Clamshell Sleep", TimeSpan.Zero)),
                At(630, new DarkWake(Seconds(0.002), AfterDarkWake.FullWake, "a")),
            ],
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:10:00", "DarkWake", "DarkWake from Deep Idle [CDNP] : due to a Using BATT 0 secs"),
            Line("22:10:00", "Wake", "DarkWake to FullWake from Deep Idle [CDNVAP] : due to Notification Using AC"));
        Assert.That(result.Scenario.Source, Does.Contain("set 2ms after another event of that time: 1"));
    }

    [Test]
    public void PrintedSeconds_AreNotBelieved()
        => AssertSteps(
            [At(30, new Sleep(Seconds(600), "Clamshell Sleep", TimeSpan.Zero))],
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell + " 11 secs"),
            Line("22:10:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"));

    [Test]
    public void LogThatBeginsWithAWake_GetsASleepBeforeIt()
    {
        ImportResult result = AssertSteps(
            [
                At(30, new Sleep(Seconds(60), "not shown by the log", TimeSpan.Zero)),
                At(690, new Sleep(Seconds(60), "Clamshell Sleep", TimeSpan.Zero)),
            ],
            Line("22:00:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"),
            Line("22:10:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:11:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"));
        Assert.That(result.Counts.AssumedSleeps, Is.EqualTo(1));
    }

    [Test]
    public void LogThatBeginsWithADarkWake_GetsASleepBeforeIt()
    {
        ImportResult result = AssertSteps(
            [
                At(30, new Sleep(Seconds(62), "not shown by the log", TimeSpan.Zero)),
                At(90, new DarkWake(Seconds(2), AfterDarkWake.FullWake, "a")),
            ],
            Line("22:00:00", "DarkWake", "DarkWake from Deep Idle [CDNP] : due to a Using BATT"),
            Line("22:00:02", "Wake", "DarkWake to FullWake from Deep Idle [CDNVAP] : due to Notification Using BATT"));
        Assert.That(result.Counts.AssumedSleeps, Is.EqualTo(1));
    }

    [Test]
    public void LogThatBeginsWithABoot_BeginsAwake()
        => AssertSteps(
            [At(630, new Sleep(Seconds(60), "Clamshell Sleep", TimeSpan.Zero))],
            Line("22:00:00", "Start", "powerd process is started"),
            Line("22:10:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:11:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"));

    [Test]
    public void SecondDarkWake_GetsTheSleepBetweenThem()
    {
        ImportResult result = AssertSteps(
            [
                At(30, new Sleep(Seconds(1200), "Clamshell Sleep", TimeSpan.Zero)),
                At(630, new DarkWake(Seconds(45), AfterDarkWake.Sleep, "a")),
                At(930, new DarkWake(Seconds(300), AfterDarkWake.FullWake, "b")),
            ],
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:10:00", "DarkWake", "DarkWake from Deep Idle [CDNP] : due to a Using BATT"),
            Line("22:15:00", "DarkWake", "DarkWake from Deep Idle [CDNP] : due to b Using BATT"),
            Line("22:20:00", "Wake", "Wake from Deep Idle [CDNVA] : due to c Using BATT"));
        Assert.That(result.Counts.AssumedSleeps, Is.EqualTo(1));
    }

    [Test]
    public void GoingDownFromADarkWake_GetsTheFullWakeBetweenThem()
    {
        ImportResult result = AssertSteps(
            [
                At(30, new Sleep(Seconds(659), "Clamshell Sleep", TimeSpan.Zero)),
                At(630, new DarkWake(Seconds(59), AfterDarkWake.FullWake, "a")),
                At(690, new Sleep(Seconds(60), "Idle Sleep", Seconds(5))),
            ],
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:10:00", "DarkWake", "DarkWake from Deep Idle [CDNP] : due to a Using BATT"),
            Line("22:11:00", "Sleep", "Entering DarkWake state due to 'Idle Sleep': Using AC"),
            Line("22:11:05", "Sleep", "Entering Sleep state due to 'Idle Sleep': Using AC"),
            Line("22:12:00", "Wake", "Wake from Deep Idle [CDNVA] : due to c Using BATT"));
        Assert.That(result.Counts.AssumedWakes, Is.EqualTo(1));
    }

    [TestCase("Sleep", "Entering DarkWake state due to ", 5)]
    [TestCase("Sleep", "Entering Sleep state due to ", 0)]
    public void LogThatEndsAsleep_WakesAMinuteLater(string domain, string message, int linger)
    {
        ImportResult result = AssertSteps(
            [At(30, new Sleep(Seconds(60), "Clamshell Sleep", Seconds(linger)))],
            Line("22:00:00", domain, message + Clamshell));
        Assert.That(result.Scenario.Source, Does.Contain("ends asleep, the last full wake is assumed 1m later"));
    }

    [Test]
    public void AbortedSleepLine_MakesTheSleepAnAbortedOne()
        => AssertSteps(
            [At(30, new AbortedSleep(Seconds(3), "UserActivity"))],
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:00:03", "SleepAborted", "Sleep in process aborted due to UserActivity"));

    [Test]
    public void MissingLines_AreAssumedOrCounted()
    {
        ImportResult result = Import(
            Line("22:00:00", "Wake", "Wake from Standby [CDNVA] : due to a Using AC"),
            Line("22:00:10", "Wake", "Wake from Standby [CDNVA] : due to a Using AC"),
            Line("23:00:00", "Wake", "Wake from Standby [CDNVA] : due to a Using AC"),
            Line("23:10:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("23:20:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("23:30:00", "DarkWake", "DarkWake from Standby [CDN] : due to a Using AC"),
            Line("23:30:10", "DarkWake", "DarkWake from Standby [CDN] : due to a Using AC"),
            Line("23:30:20", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("23:40:00", "Sleep", "Entering DarkWake state due to " + Clamshell),
            Line("23:40:01", "Sleep", "Entering DarkWake state due to " + Clamshell),
            Line("23:40:05", "DarkWake", "DarkWake from Standby [CDN] : due to a Using AC"),
            Line("23:40:25", "Start", "powerd process is started"));
        Assert.That(result.Counts.AssumedSleeps, Is.EqualTo(4));
        Assert.That(result.Counts.AssumedWakes, Is.EqualTo(1));
        Assert.That(result.Counts.Unused, Is.EqualTo(new[]
        {
            ("already asleep", 1), ("already awake", 1), ("already going to sleep", 1),
        }));
        Assert.That(result.Scenario.Timeline.Select(step => step.Operation.GetType().Name), Is.EqualTo(new[]
        {
            "Sleep", "Sleep", "Sleep", "DarkWake", "DarkWake", "Sleep", "DarkWake",
        }));
    }

    [Test]
    public void ImportedDay_SaysWhatIsNotOfTheLog()
    {
        Scenario scenario = Import(Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell)).Scenario;
        Assert.That(scenario.Name, Is.EqualTo("imported-my-night"));
        Assert.That(scenario.Applications.EchoEvery, Is.EqualTo(Seconds(10)));
        Assert.That(scenario.Source, Does.StartWith(
            "power log my night.log; 2030-05-01 22:00:00 +02:00 to 2030-05-01 22:00:00 +02:00; echoes every 10s"));
    }

    [Test]
    public void LogOfTooManyDays_IsAClearError()
        => Assert.That(
            () => Import(
                Line("22:00:00", "Wake", "Wake from Standby [CDNVA] : due to a Using AC"),
                "2030-06-20 10:00:00 +0000 Sleep\tEntering Sleep state due to 'Idle Sleep'",
                "2030-07-20 10:00:00 +0000 Wake\tWake from Standby [CDNVA] : due to a Using AC"),
            Throws.InstanceOf<ImportException>()
                .With.Message.StartsWith("my night.log:3: found a scenario that lasts 79d"));

    [FsCheck.NUnit.Property(MaxTest = 500, Replay = "20261122,1")]
    public Property AnyOrderOfEvents_IsALegalScenarioThatReadsBackEqual() => Prop.ForAll(
        Events().NonEmptyListOf().ToArbitrary(),
        events =>
        {
            ImportResult result = Import([.. Lines(events)]);
            return ScenarioRules.IsLegal(result.Scenario)
                && result.Counts.Used + result.Counts.Unused.Sum(one => one.Lines) == events.Count
                && ScenarioReader.Read(ScenarioWriter.Write(result.Scenario), "x").Equals(result.Scenario);
        });

    private static IEnumerable<string> Lines(IEnumerable<(string What, int Later)> events)
    {
        var at = new DateTime(2030, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach ((string what, int later) in events)
        {
            at = at.AddSeconds(later);
            yield return FormattableString.Invariant($"{at:yyyy-MM-dd HH:mm:ss} +0000 {what}");
        }
    }

    private static Gen<(string What, int Later)> Events()
        => from what in Gen.Elements(
               "Sleep\tEntering DarkWake state due to 'Clamshell Sleep'",
               "Sleep\tEntering Sleep state due to 'Idle Sleep'",
               "DarkWake\tDarkWake from Deep Idle [CDNP] : due to a/b Using BATT",
               "Wake\tWake from Deep Idle [CDNVA] : due to a/ Using AC",
               "Wake\tDarkWake to FullWake from Deep Idle [CDNVAP] : due to Notification Using BATT",
               "SleepAborted\tSleep in process aborted due to x",
               "Start\tpowerd process is started")
           from later in Gen.Elements(Gen.Choose(-10, 20), Gen.Choose(0, 7200)).SelectMany(gen => gen)
           select (what, later);

    private static ImportResult AssertSteps(Step[] steps, params string[] lines)
    {
        ImportResult result = Import(lines);
        Assert.That(result.Scenario.Timeline, Is.EqualTo(steps));
        return result;
    }

    private static ImportResult Import(params string[] lines) => LogImporter.Import(lines, "my night.log");

    private static string Line(string time, string domain, string message)
        => $"2030-05-01 {time} +0200 {domain,-20}\t{message,-75}\t          ";
}
