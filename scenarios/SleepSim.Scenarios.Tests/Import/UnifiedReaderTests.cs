using static SleepSim.Scenarios.Tests.Import.Logs;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Import;

public sealed class UnifiedReaderTests
{
    private const string DefaultStyle =
        "2030-05-01 {0}.250000+0200 0x23a1     Default     0x0                  139    0    powerd: ";

    private static readonly Step[] _night =
    [
        At(30, new Sleep(Seconds(1203), "Clamshell Sleep", TimeSpan.Zero)),
        At(630, new DarkWake(Seconds(45), AfterDarkWake.Sleep, "Maintenance")),
        At(1230, new DarkWake(Seconds(3), AfterDarkWake.FullWake, "wifibt")),
    ];

    [TestCase(DefaultStyle + "[com.apple.powerd:sleepWake] ")]
    [TestCase(DefaultStyle + "[powerd:sleepWake] ")]
    [TestCase(DefaultStyle + "(libsystem_x.dylib) [com.apple.powerd:sleepWake] ")]
    [TestCase("2030-05-01 {0}.250000+0200  localhost powerd[73]: [powerd:sleepWake] ")]
    [TestCase("2030-05-01 {0}.250000+0200  localhost powerd[73]: (powerd) [com.apple.powerd:sleepWake] ")]
    [TestCase("2030-05-01 {0}.250000+0200  localhost powerd[73] <Notice>: [com.apple.powerd:sleepWake] ")]
    [TestCase("2030-05-01 {0}.250 Df powerd[423:1a9] [com.apple.powerd:sleepWake] ")]
    [TestCase("2030-05-01 {0}.250 E  powerd[423:1a9] (powerd) [com.apple.powerd:sleepWake] ")]
    [TestCase("{0}.250000+0200\tpowerd\t")]
    [TestCase("default\t{0}.250000+0200\tpowerd\t")]
    public void Style_IsReadForItsPowerEvents(string style)
    {
        ImportResult result = AssertSteps(
            _night,
            Line(style, "22:00:00", "Entering Sleep state due to 'Clamshell Sleep'"),
            Line(style, "22:10:00", "Wake reason: \"<private>\"  identity: \"<private>\""),
            Line(style, "22:10:00", "DarkWake from Normal Sleep [CDN] : due to RTC/Maintenance"),
            Line(style, "22:10:00", "WakeDetails: <private>"),
            Line(style, "22:10:45", "Entering Sleep state due to 'Maintenance Sleep'"),
            Line(style, "22:20:00", "DarkWake [CDN] : due to wifibt/"),
            Line(style, "22:20:01", "WakeTime: 0.343 sec"),
            Line(style, "22:20:03", "DarkWake to FullWake from Normal Sleep [CDNVA] : due to HID Activity"));
        Assert.That(result.Kind, Is.EqualTo(LogKind.Powerd));
        Assert.That(result.Counts.Unused, Is.EqualTo(new[] { ("powerd", 3) }));
    }

    [Test]
    public void OtherProcessesAndHeadings_AreCounted()
    {
        ImportResult result = AssertSteps(
            [At(30, new Sleep(Seconds(600), "Idle Sleep", TimeSpan.Zero))],
            "Filtering the log data using \"process == \"powerd\"\"",
            "Timestamp                       Thread     Type        Activity             PID    TTL",
            "2030-05-01 22:00:00.250000+0200 0x74 Default 0x0 0 0 kernel: (SomeDriver) Entering Sleep state, it says",
            "2030-05-01 22:00:00.350000+0200 0x74 Default 0x0 9 0 Some App: Wake from a dream",
            Line(DefaultStyle, "22:00:01", "[powerd:sleepWake] Entering Sleep state due to 'Idle Sleep pid=7'"),
            "and another line of that",
            "2030-05-01 22:05:00.350000+0200 gibberish",
            Line(DefaultStyle, "22:10:01", "[com.apple.powerd:sleepWake] Wake from Deep Idle [CDNVA] : due to lid/"),
            "--------------------------------------------------------------------------------------------------");
        Assert.That(result.Counts.Unused, Is.EqualTo(new[]
        {
            ("no process", 1), ("no timestamp", 2), ("process Some App", 1), ("process kernel", 1),
            ("rest of a message", 2),
        }));
    }

    [TestCase("2030-05-01 22:00:00.250 Df powerd[423:1a9] ", "2030-05-01 22:00:00 to 2030-05-01 22:00:00;")]
    [TestCase("22:00:00.250000+0200\tpowerd\t", "22:00:00 +02:00 to 22:00:00 +02:00;")]
    public void DatesAndZonesThatAreNotInTheLog_AreNotInvented(string line, string times)
        => Assert.That(
            Read(line + "Entering Sleep state due to 'Idle Sleep'").Scenario.Source,
            Does.StartWith("unified log my.log; " + times));

    [Test]
    public void Microseconds_AreKept()
        => AssertSteps(
            [At(30, new Sleep(Seconds(1.000007), "Idle Sleep", TimeSpan.Zero))],
            "2030-05-01 22:00:00.999999+0200  localhost powerd[7]: [powerd:sleepWake] Entering Sleep state due to "
            + "'Idle Sleep'",
            "2030-05-01 22:00:02.000006+0200  localhost powerd[7]: [powerd:sleepWake] Wake from Standby [CDNVA] : due "
            + "to a/");

    [Test]
    public void NothingButPrivateMessages_IsAClearError()
        => AssertRefused(
            "my.log: found a unified log with no sleep and no wake in 2 lines, 1 of which the machine has made "
            + "<private>, expected a log of sleeps and wakes: the output of",
            "2030-05-01 22:00:00.000001+0200  localhost powerd[7]: [powerd:sleepWake] <private>",
            "2030-05-01 22:00:00.000002+0200  localhost powerd[7]: [powerd:sleepWake] vm.darkwake_mode: 0 -> 0");

    [Test]
    public void TimesWithoutADate_PassMidnight()
        => AssertSteps(
            [
                At(30, new Sleep(Seconds(120), "Idle Sleep", TimeSpan.Zero)),
                At(90, new DarkWake(Seconds(60), AfterDarkWake.FullWake, "a")),
                At(86_490, new Sleep(Seconds(20), "Idle Sleep", TimeSpan.Zero)),
            ],
            "23:59:30.000000+0200\tpowerd\tEntering Sleep state due to 'Idle Sleep'",
            "00:00:30.000000+0200\tpowerd\tDarkWake from Standby [CDN] : due to a/",
            "00:01:30.000000+0200\tpowerd\tWake from Standby [CDNVA] : due to a/",
            "00:00:30.000000+0200\tpowerd\tEntering Sleep state due to 'Idle Sleep'",
            "00:00:50.000000+0200\tpowerd\tWake from Standby [CDNVA] : due to a/");

    [Test]
    public void LateLineOfTheDayBefore_IsOfTheDayBefore()
        => AssertSteps(
            [
                At(30, new Sleep(Seconds(605), "Idle Sleep", TimeSpan.Zero)),
                At(629, new DarkWake(Seconds(6), AfterDarkWake.FullWake, "a")),
            ],
            "23:50:00.000000+0200\tpowerd\tEntering Sleep state due to 'Idle Sleep'",
            "00:00:05.000000+0200\tpowerd\tWake from Standby [CDNVA] : due to a/",
            "23:59:59.000000+0200\tpowerd\tDarkWake from Standby [CDN] : due to a/");

    private static string Line(string style, string time, string message)
        => style.Replace("{0}", time, StringComparison.Ordinal) + message;
}
