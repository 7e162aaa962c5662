using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Platforms;

/// <summary>The same scenario on each platform: what the facts say differs, differs as they say, and the rest does
/// not. One row for each fact, one column for each platform.</summary>
internal sealed class PlatformTableTests
{
    private static readonly Platform[] Platforms =
        [Platform.MacAppleSilicon, Platform.MacIntel, Platform.Ios, Platform.Linux];

    private static IEnumerable<TestCaseData> Table =>
    [
        Row("P9", "seconds from the announcement to the sleep", Linger, "5", "15", "0", "0"),
        Row("P6", "seconds a sleep waits that is never completed", UnansweredSleep, "28", "28", "7", "5"),
        Row("P10", "dark wakes of the system's own in an hour", DarkWakes, "3", "1", "29", "0"),
        Row("P14", "seconds such a dark wake lasts on mains power", DarkWakeLength, "45", "45", "3", "none"),
        Row("N7", "what an old socket says after a sleep", OldSocket, "works", "works", "EBADF", "works"),
        Row("N2", "what a socket says without a route", WithoutRoute,
            "EHOSTUNREACH", "EHOSTUNREACH", "EHOSTUNREACH", "ENETUNREACH"),
        Row("X2", "where local packets go with all networks included", LocalPackets,
            "Tunnel", "Tunnel", "Physical", "Tunnel"),
        Row("L43", "what becomes of a provider that needs too much memory", MemoryHog,
            "lives", "lives", "memory limit", "lives"),
        Row("D4", "whether there is cellular", Cellular, "no", "no", "yes", "no"),
        Row("L3", "seconds a start may take", UnansweredStart, "60", "60", "60", "60"),
    ];

    [TestCaseSource(nameof(Table))]
    public void SameScenario_DiffersAsTheFactSays(Func<Platform, string> measure, string[] expected) =>
        Assert.That(Platforms.Select(measure), Is.EqualTo(expected));

    private static TestCaseData Row(
        string fact, string what, Func<Platform, string> measure, params string[] expected) =>
        new TestCaseData(measure, expected).SetArgDisplayNames(what).SetProperty("Fact", fact);

    private static World On(Platform platform) => new World().Host(_ => HostProfile.Of(platform));

    private static string Linger(Platform platform) => Seconds(
        On(platform).Sleeps("30s", "10m").Record(new ScriptedEngine()));

    private static string UnansweredSleep(Platform platform) => Seconds(
        On(platform).Sleeps("30s", "10m")
            .Record(new ScriptedEngine((happening, _) => happening is TunnelEvent.Sleep)));

    private static string Seconds(Recording run) => Whole(
        run.TimesOf<PowerChanged>(power => power.State == PowerState.Asleep).First()
        - run.TimesOf<SleepAnnounced>().First());

    private static string DarkWakes(Platform platform) => Naps(platform).Count.ToString("0", null);

    private static string DarkWakeLength(Platform platform)
    {
        World world = On(platform).Host(h => h with { PowerSource = PowerSource.Mains, PowerNap = true });
        Recording run = world.Sleeps("30s", "1h").Record(new ScriptedEngine());
        long[] wakes = [.. run.TimesOf<PowerChanged>(IsNap)];
        if (wakes.Length == 0) return "none";
        return Whole(run.TimesOf<SleepAnnounced>().First(at => at > wakes[0]) - wakes[0]);
    }

    private static List<PowerChanged> Naps(Platform platform) =>
        [.. On(platform).Host(h => h with { PowerNap = true }).Sleeps("30s", "1h")
            .Record(new ScriptedEngine()).Of<PowerChanged>().Where(IsNap)];

    // The linger is dark wake too, but it has the sleep's own reason.
    private static bool IsNap(PowerChanged power) =>
        power.State == PowerState.DarkWake && power.Reason != "Software Sleep";

    private static string OldSocket(Platform platform) => FirstError(
        On(platform).Host(h => h with { NetworkKeptInSleep = true }).Sleeps("30s", "10m"),
        happening => happening is TunnelEvent.Wake);

    private static string WithoutRoute(Platform platform) => FirstError(
        On(platform).Does("30s", new RouteGone(World.Of("10s"))),
        happening => happening is TunnelEvent.PathChanged { Path.IsSatisfied: false });

    // Opens a socket at the start, and sends on it when something happens.
    private static string FirstError(World world, Predicate<TunnelEvent> when)
    {
        SocketId socket = new(1);
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.OpenSocket(socket, SocketOptions.Unconnected);
            if (when(happening)) host.SendDatagram(socket, new byte[32], new IPEndPoint(Gateway.Address, Gateway.Port));
            return false;
        });
        return world.Record(engine).Of<SocketErred>().FirstOrDefault()?.Error ?? "works";
    }

    private static string LocalPackets(Platform platform) =>
        On(platform).Vpn(vpn => vpn with { KillSwitch = KillSwitch.AllNetworks })
            .Does("30s", new Traffic(World.Of("1s"), Destination.LocalNetwork))
            .Record(ScriptedEngine.TakingAllRoutes()).Of<LocalPacketSent>().First().Route.ToString();

    // Sockets that are never closed, on a platform whose limit is as low as it ever was (L43).
    private static string MemoryHog(Platform platform)
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is not TunnelEvent.StartTunnel) return false;
            for (int i = 1; i <= 250; i++) host.OpenSocket(new SocketId(i), SocketOptions.Unconnected);
            return false;
        });
        World world = On(platform).Host(h => h.MemoryLimit is null ? h : h with { MemoryLimit = 15 });
        return world.Record(engine).Of<ProviderEnded>().FirstOrDefault()?.How ?? "lives";
    }

    private static string Cellular(Platform platform) =>
        ScenarioRules.IsLegal(On(platform).Does("30s", new CellularOnly(World.Of("1m"))).Scenario()) ? "yes" : "no";

    private static string UnansweredStart(Platform platform)
    {
        Recording run = On(platform).Does("2m", new Traffic(World.Of("1s")))
            .Record(new ScriptedEngine((happening, _) => happening is TunnelEvent.StartTunnel));
        long started = run.TimesOf<SessionStateChanged>(s => s.To == SessionState.Starting).First();
        return Whole(run.TimesOf<SessionStateChanged>(s => s.To == SessionState.Stopping).First() - started);
    }

    private static string Whole(long nanoseconds) => (nanoseconds / 1_000_000_000).ToString("0", null);
}
