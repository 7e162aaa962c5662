using static SleepSim.Scenarios.Tests.Import.Logs;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Import;

public sealed class PmsetReaderTests
{
    private const string Sleep = "2030-05-01 22:00:00 +0200 Sleep               \tEntering Sleep state due to "
        + "'Clamshell Sleep':TCPKeepAlive=active Using Batt (Charge:70%) 600 secs  \t          ";

    private const string Wake = "2030-05-01 22:10:00 +0200 Wake                \tWake from Deep Idle [CDNVA] : due to "
        + "lid/HID Activity Using BATT (Charge:70%)           \t          ";

    private static readonly Step[] _tenMinutes =
        [At(30, new Sleep(Seconds(600), "Clamshell Sleep", TimeSpan.Zero))];

    [Test]
    public void SleepAndWake_AreAPowerLog()
        => Assert.That(AssertSteps(_tenMinutes, Sleep, Wake).Kind, Is.EqualTo(LogKind.Pmset));

    [Test]
    public void CollapsedBlanks_AreTolerated()
        => AssertSteps(
            _tenMinutes,
            "2030-05-01 22:00:00 +0200 Sleep Entering Sleep state due to 'Clamshell Sleep': Using Batt",
            "2030-05-01 22:10:00 +0200 Wake Requests [process=x request=Maintenance deltaSecs=1]",
            "2030-05-01 22:10:00 +0200 Wake Wake from Standby [CDNVA] : due to EC.LidOpen/Lid Open Using BATT\r");

    [Test]
    public void QuotedLog_IsRead()
        => AssertSteps(_tenMinutes, "> " + Sleep, ">", "> " + Wake);

    [TestCase("2030-05-01 22:00:00 +0200 Sleep", "Entering Sleep state due to 'Clamshell Sleep': Using AC")]
    [TestCase("2030-05-01 22:00:00 +0200 Sleep \tEntering Sleep", "  state due to 'Clamshell", "Sleep': Using AC")]
    [TestCase("2030-05-01 22:00:00 +0200", "Sleep Entering Sleep state due to 'Clamshell Sleep':", "600 secs", "")]
    public void WrappedMessage_IsOneEvent(params string[] wrapped)
    {
        ImportResult result = AssertSteps(_tenMinutes, [.. wrapped, Wake]);
        Assert.That(result.Counts.Used, Is.EqualTo(wrapped.Count(line => line.Length > 0) + 1));
    }

    [Test]
    public void WrappedWakeRequests_AreNoEventOfTheirTimes()
    {
        ImportResult result = AssertSteps(
            _tenMinutes,
            Sleep,
            "2030-05-01 22:00:01 +0200 Wake Requests \t[process=x request=Maintenance deltaSecs=9 wakeAt=",
            "2030-05-01 22:05:00 info=\"upkeep wake\"] [process=y wakeAt=2030-05-01",
            "22:06:00 info=\"z\"]",
            Wake);
        Assert.That(result.Counts.Unused, Is.EqualTo(new[] { ("Wake Requests", 3) }));
    }

    /// <summary>As macOS up to 10.12 writes it: no colon before the reason, one behind it.</summary>
    [Test]
    public void OldWake_HasItsReasonAndCapabilities()
        => AssertSteps(
            [
                At(30, new Sleep(Seconds(620), "Idle Sleep", TimeSpan.Zero)),
                At(630, new DarkWake(Seconds(20), AfterDarkWake.FullWake, "Maintenance")),
            ],
            "2016-05-01 22:00:00 +0200 Sleep \tEntering Sleep state due to 'Idle Sleep': Using AC (Charge:99%) 9 secs",
            "2016-05-01 22:10:00 +0200 DarkWake \tDarkWake from Standby [CDNP] due to RTC/Maintenance: Using AC 2 secs",
            "2016-05-01 22:10:20 +0200 Wake \tWake from Standby [CDNVA] due to EC.LidOpen/Lid Open: Using BATT 3 secs");

    [TestCase("Wake [CDNVA] : due to lid/HID Activity Using AC")]
    [TestCase("Wake : due to lid/HID Activity Using AC")]
    [TestCase("Wake from [CDNVA] : due to Using AC")]
    public void WakeOfAnUnknownSleep_IsAWake(string message)
        => AssertSteps(_tenMinutes, Sleep, "2030-05-01 22:10:00 +0200 Wake\t" + message);

    [Test]
    public void WakeThatFailed_IsNoWake()
    {
        ImportResult result = AssertSteps(
            _tenMinutes,
            Sleep,
            "2030-05-01 22:05:00 +0200 Failure\tFailure during wake: 0x002A001F : some failure",
            Wake);
        Assert.That(result.Counts.Unused, Is.EqualTo(new[] { ("Failure", 1) }));
    }

    [Test]
    public void Headings_AreSkippedAndEndAMessage()
    {
        ImportResult result = AssertSteps(
            _tenMinutes,
            "PM ASL data store: /some/folder",
            "Time stamp                Domain              \tMessage",
            "==========                ======              \t=======",
            "UUID: (null)",
            Sleep,
            "Sleep/Wakes since boot at 2030-05-01 08:00:00 +0200 :3   Dark Wake Count in this sleep cycle:1",
            "",
            "Time stamp                Domain              \tMessage",
            "UUID: 0000",
            Wake,
            "Total Sleep/Wakes since boot at 2030-05-01 08:00:00 +0200 :4",
            "",
            "Showing all currently held IOKit power assertions",
            "2030-05-01 22:20:00 +0200 ",
            "Assertion status system-wide:",
            "   BackgroundTask                 0",
            "   pid 1(x): [0x1] 00:00:01 PreventUserIdleSystemSleep named: \"Wake\"");
        Assert.That(result.Counts.Used, Is.EqualTo(2));
        Assert.That(result.Counts.Unused, Is.EqualTo(new[]
        {
            ("assertions of the moment", 4), ("heading", 7), ("no timestamp", 4),
        }));
    }

    [TestCase("")]
    [TestCase("UUID: 0000")]
    public void TextBelowAHeading_IsNoPartOfTheMessageAbove(string heading)
    {
        ImportResult result = AssertSteps(_tenMinutes, Sleep, heading, "some text", Wake);
        Assert.That(result.Counts.Unused, Is.EqualTo(new[] { ("heading", 1), ("no timestamp", 1) }));
    }

    [Test]
    public void EveryDomain_IsKnown([ValueSource(nameof(OtherDomains))] string domain)
    {
        ImportResult result = AssertSteps(
            _tenMinutes, Sleep, $"2030-05-01 22:05:00 +0200 {domain,-20}\tWake from nowhere", Wake);
        string name = domain.Replace("Response.", "", StringComparison.Ordinal);
        Assert.That(result.Counts.Unused, Is.EqualTo(new[] { (name, 1) }));
    }

    [Test]
    public void UnknownDomain_IsNamedAsUnknown()
    {
        ImportResult result = AssertSteps(
            _tenMinutes,
            Sleep,
            "2030-05-01 22:05:00 +0200 Quantum Acks        \tone",
            "2030-05-01 22:05:00 +0200 Quantum two",
            Wake);
        Assert.That(result.Counts.Unused, Is.EqualTo(new[]
        {
            ("unknown domain 'Quantum Acks'", 1), ("unknown domain 'Quantum'", 1),
        }));
    }

    [Test]
    public void EveryLine_IsCountedAsUsedOrUnused()
    {
        var unused = new List<UnusedLine>();
        string[] lines =
        [
            "PM ASL data store: /var/log/powermanagement",
            "something",
            "2030-05-01 22:00:00 +0200 Assertions\tPID 1(x) Created PreventUserIdleSystemSleep",
            Sleep,
            "2030-05-01 22:00:01 +0200 Sleep\tsomething else about sleep",
            "2030-05-01 22:00:02 +0200 com.apple.sleepservices.sessionStarted\tSleepService: window begins",
            "2030-05-01 22:00:02 +0200 com.apple.sleepservices.sessionTerminatedSleepService: its tab is lost",
            Wake,
        ];
        ImportResult result = LogImporter.Import(lines, "x", unused.Add);
        Assert.That(result.Counts.Unused, Is.EqualTo(new[]
        {
            ("Assertions", 1), ("Sleep", 1), ("com.apple.sleepservices.sessionStarted", 1),
            ("com.apple.sleepservices.sessionTerminated", 1), ("no timestamp", 2),
        }));
        Assert.That(unused.Select(line => line.Line), Is.EqualTo(new[] { 1, 2, 3, 5, 6, 7 }));
        Assert.That(result.Counts.Used, Is.EqualTo(2));
    }

    /// <summary>As the grammar of pmset lists them, apart from those in which the machine sleeps and wakes.</summary>
    private static string[] OtherDomains() =>
    [
        "Assertions", "Wake Requests", "ClientWakeRequests", "WakeRequests", "PM Client Acks", "Kernel Client Acks",
        "HibernateStats", "Notification", "WakeTime", "WakeDetails", "AppWakeReason", "Failure", "FilteredFailure",
        "ShutdownCause", "ThermalEvent", "PerformanceEvent", "BatteryHealth", "SlowResponse", "Timedout", "Received",
        "Cancelled", "Response.SlowResponse", "Response.Timedout", "Response.Received", "Response.Cancelled",
        "com.apple.sleepservices.sessionStarted", "com.apple.sleepservices.sessionTerminated",
        "com.apple.sleepservices.clientCapTimeout", "Summary.Active", "Summary.Historical", "Summary.Else",
    ];
}
