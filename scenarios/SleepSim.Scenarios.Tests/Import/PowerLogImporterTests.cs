using System.Text;
using FsCheck;
using FsCheck.Fluent;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Import;

public sealed class PowerLogImporterTests
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
        Assert.That(result.Scenario.Source, Does.Contain("set 2ms after another event of the same second: 1"));
    }

    [Test]
    public void PrintedSeconds_AreNotBelieved()
        => AssertSteps(
            [At(30, new Sleep(Seconds(600), "Clamshell Sleep", TimeSpan.Zero))],
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell + " 11 secs"),
            Line("22:10:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"));

    [Test]
    public void ChangeOfTimeZone_MovesNothing()
        => AssertSteps(
            [At(30, new Sleep(Seconds(3600), "Clamshell Sleep", TimeSpan.Zero))],
            "2030-10-27 02:30:00 +0200 Sleep\tEntering Sleep state due to " + Clamshell,
            "2030-10-27 02:30:00 +0100 Wake\tWake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT");

    [Test]
    public void LinesOutOfOrder_AreSortedByInstant()
        => AssertSteps(
            [At(30, new Sleep(Seconds(600), "Clamshell Sleep", TimeSpan.Zero))],
            Line("22:10:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"),
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell));

    [Test]
    public void CollapsedBlanks_AreTolerated()
        => AssertSteps(
            [At(30, new Sleep(Seconds(600), "Clamshell Sleep", TimeSpan.Zero))],
            "2030-05-01 22:00:00 +0200 Sleep Entering Sleep state due to " + Clamshell,
            "2030-05-01 22:10:00 +0200 Wake Requests [process=x request=Maintenance deltaSecs=1]",
            "2030-05-01 22:10:00 +0200 Wake Wake from Standby [CDNVA] : due to EC.LidOpen/Lid Open Using BATT\r");

    [Test]
    public void LogThatBeginsWithAWake_BeginsAwake()
        => AssertSteps(
            [At(600, new Sleep(Seconds(60), "Clamshell Sleep", TimeSpan.Zero))],
            Line("22:00:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"),
            Line("22:10:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:11:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"));

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
        Assert.That(result.Counts.Inferred, Is.EqualTo(1));
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
        Assert.That(result.Counts.Inferred, Is.EqualTo(3));
        Assert.That(result.Counts.Unused, Is.EqualTo(new[]
        {
            ("already asleep", 1), ("already awake", 1), ("already going to sleep", 1), ("already in dark wake", 1),
        }));
        Assert.That(result.Scenario.Timeline.Select(step => step.Operation.GetType().Name), Is.EqualTo(new[]
        {
            "Sleep", "Sleep", "DarkWake", "Sleep", "DarkWake",
        }));
    }

    [Test]
    public void EveryLine_IsCountedAsUsedOrUnused()
    {
        var unused = new List<UnusedLine>();
        ImportResult result = Import(
            unused.Add,
            "PM ASL data store: /var/log/powermanagement",
            "Time stamp                Domain                  Message",
            "",
            Line("22:00:00", "Assertions", "PID 1(x) Created PreventUserIdleSystemSleep"),
            Line("22:00:00", "Sleep", "Entering Sleep state due to " + Clamshell),
            Line("22:00:01", "Sleep", "something else about sleep"),
            Line("22:00:02", "com.apple.sleepservices.sessionStarted", "SleepService: window begins"),
            "2030-13-01 22:00:00 +0200 Sleep\tEntering Sleep state in a month that is none",
            Line("22:10:00", "Wake", "Wake from Deep Idle [CDNVA] : due to lid/HID Activity Using BATT (Charge:70%)"));
        Assert.That(result.Counts.Lines, Is.EqualTo(9));
        Assert.That(result.Counts.Used, Is.EqualTo(2));
        Assert.That(result.Counts.Unused, Is.EqualTo(new[]
        {
            ("Assertions", 1), ("Sleep", 1), ("com.apple.sleepservices.sessionStarted", 1), ("no timestamp", 4),
        }));
        Assert.That(unused.Select(line => line.Line), Is.EqualTo(new[] { 1, 2, 3, 4, 6, 7, 8 }));
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

    [TestCase("", "my night.log: found an empty file, expected the output of 'pmset -g log'")]
    [TestCase("hello", "my night.log: found no sleep and no wake in 1 lines, expected the output of 'pmset -g log'")]
    [TestCase("a\nb\u0000", "my night.log:2: found the control character U+0000, expected the output of")]
    public void OtherFile_IsAClearError(string log, string message)
        => AssertRefused(Encoding.UTF8.GetBytes(log), message);

    [Test]
    public void BinaryJunk_IsAClearError()
        => AssertRefused([0x0a, 0x7f, 0x45, 0x4c, 0x46, 0xff], "my night.log:2: found bytes that are not UTF-8");

    [Test]
    public void HugeLine_IsAClearError()
        => AssertRefused(
            new byte[200_000], "my night.log:1: found a line that goes on and on, expected lines of at most");

    [Test]
    public void LogOfAYear_IsAClearError()
        => AssertRefused(
            Encoding.UTF8.GetBytes(
                "2030-01-01 10:00:00 +0000 Wake\tWake from Standby [CDNVA] : due to a Using AC\n"
                + "2030-12-31 10:00:00 +0000 Sleep\tEntering Sleep state due to 'Idle Sleep'"),
            "my night.log:2: found the time '364d', expected a duration from 0s to 60d");

    [Test]
    public void MissingFile_IsAClearError()
        => Assert.That(
            () => PowerLogImporter.ImportFile("no-such.log"),
            Throws.InstanceOf<ImportException>()
                .With.Message.EqualTo("no-such.log: found no file, expected the output of 'pmset -g log'"));

    [FsCheck.NUnit.Property(MaxTest = 500, Replay = "20261122,1")]
    public Property AnyOrderOfEvents_IsALegalScenarioThatReadsBackEqual() => Prop.ForAll(
        Events().NonEmptyListOf().ToArbitrary(),
        lines =>
        {
            ImportResult result = Import([.. lines]);
            return ScenarioRules.IsLegal(result.Scenario)
                && result.Counts.Used + result.Counts.Unused.Sum(one => one.Lines) == lines.Count
                && ScenarioReader.Read(ScenarioWriter.Write(result.Scenario), "x").Equals(result.Scenario);
        });

    private static Gen<string> Events()
        => from what in Gen.Elements(
               "Sleep\tEntering DarkWake state due to 'Clamshell Sleep'",
               "Sleep\tEntering Sleep state due to 'Idle Sleep'",
               "DarkWake\tDarkWake from Deep Idle [CDNP] : due to a/b Using BATT",
               "Wake\tWake from Deep Idle [CDNVA] : due to a/ Using AC",
               "Wake\tDarkWake to FullWake from Deep Idle [CDNVAP] : due to Notification Using BATT",
               "SleepAborted\tSleep in process aborted due to x",
               "Start\tpowerd process is started")
           from second in Gen.Elements(Gen.Choose(0, 20), Gen.Choose(0, 7200)).SelectMany(gen => gen)
           select FormattableString.Invariant(
               $"2030-05-01 {20 + (second / 3600)}:{second / 60 % 60:00}:{second % 60:00} +0200 {what}");

    private static ImportResult AssertSteps(Step[] steps, params string[] lines)
    {
        ImportResult result = Import(lines);
        Assert.That(result.Scenario.Timeline, Is.EqualTo(steps));
        return result;
    }

    private static void AssertRefused(byte[] log, string message)
        => Assert.That(
            () => PowerLogImporter.Import(new MemoryStream(log), "my night.log"),
            Throws.InstanceOf<ImportException>().With.Message.StartsWith(message));

    private static ImportResult Import(params string[] lines) => Import(null, lines);

    private static ImportResult Import(Action<UnusedLine>? onUnused, params string[] lines)
        => PowerLogImporter.Import(
            new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), "my night.log", onUnused);

    private static string Line(string time, string domain, string message)
        => $"2030-05-01 {time} +0200 {domain,-20}\t{message,-75}\t          ";
}
