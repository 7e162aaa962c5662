using static SleepSim.Scenarios.Tests.Import.Logs;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Import;

public sealed class SessionMessagesTests
{
    private const string Session = "NESMVPNSession[Primary Tunnel:my [old] tunnel:00000000-0000:(null)]";

    [Test]
    public void StatesAndTimers_AreTimings()
    {
        ImportResult result = Read(
            Line("10:00:00.000", ": Entering state NESMVPNSessionStateStarting, timeout 50 seconds"),
            Line("10:00:00.100", " in state NESMVPNSessionStateStarting: plugin X(a[inactive]) started with PID 7"),
            Line("10:00:00.120", " in state NESMVPNSessionStateStarting: plugin X(a[inactive]) attached IPC with 0x1"),
            Line("10:00:50.000", ": State timer (50 seconds) fired in state NESMVPNSessionStateStarting"),
            Line("10:00:50.010", ": Leaving state NESMVPNSessionStateStarting"),
            Line("10:00:50.010", ": Entering state NESMVPNSessionStateStopping, timeout 20 seconds"),
            Line("10:00:52.010", ": Leaving state NESMVPNSessionStateStopping"),
            Line("10:00:52.010", ": Entering state NESMVPNSessionStateIdle"),
            Line("10:00:53.000", ": Something else"));
        Assert.That(result.Timings, Is.EqualTo(new[]
        {
            new SessionTiming("Starting", Seconds(50), null, false, 1),
            new SessionTiming("plugin launch", null, Seconds(0.02), false, 3),
            new SessionTiming("Starting", Seconds(50), null, true, 4),
            new SessionTiming("Starting", null, Seconds(50.01), false, 5),
            new SessionTiming("Stopping", Seconds(20), null, false, 6),
            new SessionTiming("Stopping", null, Seconds(2), false, 7),
        }));
        Assert.That(result.Kind, Is.EqualTo(LogKind.SessionManager));
        Assert.That(result.Counts.Unused, Is.EqualTo(new[] { ("nesessionmanager", 1) }));
        Assert.That(result.Counts.Used, Is.EqualTo(8));
    }

    [Test]
    public void Timings_AreThoseOfTheScenariosMachine()
    {
        ImportResult result = Read(
            Line("10:00:00.100", " in state NESMVPNSessionStateStarting: plugin X(a.b) started with PID 7 error"),
            Line("10:00:00.1239", " in state NESMVPNSessionStateStarting: plugin X(a.b) attached IPC with end"),
            Line("10:00:50.000", ": State timer (50 seconds) fired in state NESMVPNSessionStateStarting"),
            Line("10:00:50.010", ": Entering state NESMVPNSessionStateStopping, timeout 25 seconds"));
        Assert.That(result.Scenario.Host, Is.EqualTo(new HostProfile
        {
            StartDeadline = Seconds(50),
            StopDeadline = Seconds(25),
            ProviderLaunch = TimeSpan.FromMilliseconds(24),
        }));
        Assert.That(result.Scenario.Timeline, Is.EqualTo(new[] { At(30, new UserStart()) }));
    }

    /// <summary>L3, L5, L6: the line from macOS that the model's numbers are of.</summary>
    [Test]
    public void DeadlinesOfTheModel_AreThoseOfAMachineThatLogsThem()
    {
        ImportResult result = Read(
            Line("10:00:00.100", " in state NESMVPNSessionStateStarting: plugin X(a.b) started with PID 7 error"),
            Line("10:00:00.117", " in state NESMVPNSessionStateStarting: plugin X(a.b) attached IPC with end"),
            Line("10:01:00.000", ": State timer (60 seconds) fired in state NESMVPNSessionStateStarting"),
            Line("10:01:00.010", ": Entering state NESMVPNSessionStateStopping, timeout 20 seconds"));
        Assert.That(result.Scenario.Host, Is.EqualTo(new HostProfile()));
    }

    [Test]
    public void MessageOfSeveralLines_IsReadByItsFirst()
    {
        ImportResult result = Read(
            Line("10:00:00.000", ": Plugin X(a.b) initialized with Mach-O UUIDs ("),
            "    \"00000000-0000\"",
            ")",
            Line("10:00:50.010", ": Entering state NESMVPNSessionStateStopping, timeout 20 seconds"));
        Assert.That(result.Counts.Unused, Is.EqualTo(new[] { ("nesessionmanager", 1), ("rest of a message", 2) }));
    }

    [Test]
    public void StateThatPassesMidnight_HasItsDuration()
    {
        ImportResult result = Read(
            Line("23:59:59.000", ": Entering state NESMVPNSessionStateStopping, timeout 20 seconds"),
            Line("00:00:04.500", ": Leaving state NESMVPNSessionStateStopping"));
        Assert.That(result.Timings[1].Duration, Is.EqualTo(Seconds(5.5)));
    }

    [Test]
    public void TwoSessions_AreKeptApart()
    {
        ImportResult result = Read(
            Line("10:00:00.000", ": Entering state NESMVPNSessionStateStopping, timeout 20 seconds"),
            Other("10:00:01.000", ": Entering state NESMVPNSessionStateStopping, timeout 20 seconds"),
            Line("10:00:04.000", ": Leaving state NESMVPNSessionStateStopping"),
            Other("10:00:04.000", ": Leaving state NESMVPNSessionStateStopping"));
        Assert.That(result.Timings.Select(one => one.Duration), Is.EqualTo(new TimeSpan?[]
        {
            null, null, Seconds(4), Seconds(3),
        }));
    }

    [Test]
    public void LogWithSleepToo_HasItsSleepsAndItsTimings()
    {
        ImportResult result = AssertSteps(
            [At(30, new Sleep(Seconds(60), "Idle Sleep", TimeSpan.Zero))],
            "10:00:00.000000-0700\tpowerd\tEntering Sleep state due to 'Idle Sleep'",
            "10:01:00.000000-0700\tpowerd\tWake from Standby [CDNVA] : due to a/",
            Line("10:01:01.000", " in state NESMVPNSessionStateStarting: plugin X(a.b) started with PID 7 error"),
            Line("10:01:02.000", ": Entering state NESMVPNSessionStateStopping, timeout 21 seconds"));
        Assert.That(result.Kind, Is.EqualTo(LogKind.Powerd));
        Assert.That(result.Counts.Unused, Is.EqualTo(new[] { ("tunnel start", 1) }));
        Assert.That(result.Scenario.Host.StopDeadline, Is.EqualTo(Seconds(21)));
    }

    [Test]
    public void DeadlineOutOfBounds_IsAClearError()
        => AssertRefused(
            "my.log: found host.stop-deadline: '250h', expected a duration from",
            Line("10:00:00.000", ": Entering state NESMVPNSessionStateStopping, timeout 900000 seconds"));

    private static string Other(string time, string news)
        => Line(time, news).Replace("my", "our", StringComparison.Ordinal);

    private static string Line(string time, string news) => $"{time}-0700\tnesessionmanager\t{Session}{news}";
}
