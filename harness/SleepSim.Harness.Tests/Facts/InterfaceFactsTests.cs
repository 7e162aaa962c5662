using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Interfaces that vanish or appear, sockets bound to them, and a clock that is set.</summary>
internal sealed class InterfaceFactsTests
{
    private static readonly IPEndPoint Far = new(Gateway.Address, Gateway.Port);

    [Test]
    [Property("Fact", "P24")]
    public void InterfaceVanishesAfterTheWake_AndReturns()
    {
        Recording run = new World().Host(h => h with { NetworkKeptInSleep = true, DetachesAfterWake = true })
            .Sleeps("30s", "5m").Record(World.Resilient);
        long wake = run.TimesOf<EngineTold>(told => told.Event == "Wake").Single();
        InterfaceChanged[] changes = [.. run.Of<InterfaceChanged>()];
        Assert.That(changes[0].Link, Is.False);
        Assert.That(changes[0].At, Is.InRange(wake + 1, wake + World.Ns("1s")));
        Assert.That(changes[^1].Route, Is.True);
        Assert.That(run.Of<EchoAnswered>().Last().At, Is.GreaterThan(changes[^1].At));
    }

    [TestCase(ClockDirection.Back)]
    [TestCase(ClockDirection.Forward)]
    [Property("Fact", "C4")]
    [Property("Fact", "C6")]
    public void WallClockSet_TheOtherClocksDoNotMove(ClockDirection direction)
    {
        ScriptedEngine engine = null!;
        engine = new ScriptedEngine((happening, _) =>
        {
            if (happening is TunnelEvent.StartTunnel) engine.WakeAfter("20s");
            return false;
        });
        Recording run = new World().Does("10s", new WallClockJump(World.Of("1h"), direction)).Record(engine);
        (ClockReading before, ClockReading after) =
            (engine.ReadingAt<TunnelEvent.StartTunnel>(), engine.ReadingAt<TunnelEvent.DeadlineReached>());
        Duration hour = World.Span("1h");
        Duration jump = direction == ClockDirection.Back ? Duration.Zero - hour : hour;
        Assert.That(run.Of<WallClockSet>().Single().By, Is.EqualTo(jump.Nanoseconds));
        Assert.That(after.Continuous - before.Continuous, Is.EqualTo(World.Span("20s")));
        Assert.That(after.Uptime - before.Uptime, Is.EqualTo(World.Span("20s")));
        Assert.That(after.Wall - before.Wall, Is.EqualTo(World.Span("20s") + jump));
    }

    [Test]
    [Property("Fact", "N4")]
    public void BoundToAVanishedInterface_ENXIO()
    {
        Recording run = new World().Does("10s", new InterfaceDetached(World.Of("10s")))
            .Record(Sends(new SocketOptions(null, BindTo: "en0")));
        Assert.That(Errors(run, "1s", "9.9s"), Is.Empty);
        Assert.That(Errors(run, "10.5s", "20s"), Is.Not.Empty.And.All.EqualTo(SocketErrno.ENXIO));
        Assert.That(Errors(run, "30s", "1m"), Is.Not.Empty.And.All.EqualTo(SocketErrno.ENXIO), "dead for good");

        Recording moved = new World().Does("10s", new EthernetPlugged(World.Of("30s"))).LosesWiFi("20s", "10s")
            .Record(Sends(new SocketOptions(null, BindTo: "en0")));
        Assert.That(Errors(moved, "21s", "29s"), Is.Not.Empty, "it does not move to Ethernet");
    }

    [Test]
    [Property("Fact", "N7")]
    public void SocketsDefunctAfterSleep_EBADF()
    {
        Recording run = new World().Host(h => h with { DefunctSocketsInSleep = true, NetworkKeptInSleep = true })
            .Sleeps("30s", "5m").Record(Sends(SocketOptions.Unconnected));
        Assert.That(Errors(run, "1s", "30s"), Is.Empty);
        Assert.That(Errors(run, "5m30s", "6m"), Is.Not.Empty.And.All.EqualTo(SocketErrno.EBADF));
    }

    [Test]
    [Property("Fact", "N8")]
    public void WayOutLostForGood_UntilARestart()
    {
        World world = new World().Host(h => h with { LosesDelegateInterface = true }).LosesWiFi("30s", "10s");
        Recording run = world.UserStops("3m").Record(World.WaitForPath);
        Assert.That(run.Of<InterfaceChanged>().Last().Route, Is.True);
        Assert.That(run.Between<EchoAnswered>("1m", "3m").Where(echo => echo.Route == Route.Tunnel), Is.Empty);
        Assert.That(
            run.Of<SocketErred>().Where(erred => erred.At > World.Ns("1m")).Select(erred => erred.Error).Distinct(),
            Is.SubsetOf(new[] { nameof(SocketErrno.EHOSTUNREACH) }));
        Assert.That(run.Of<EchoAnswered>().Last().Route, Is.EqualTo(Route.Tunnel), "a restart helps");
        Assert.That(run.Of<EchoAnswered>().Last().At, Is.GreaterThan(World.Ns("3m10s")));
    }

    [Test]
    [Property("Fact", "N16")]
    public void BetterInterfaceAppears_EngineMovesToIt()
    {
        ScriptedEngine told = new();
        World world = new World().Does("30s", new EthernetPlugged(World.Of("1m")));
        world.Record(told);
        Assert.That(
            told.ToldOf<TunnelEvent.PathChanged>().Select(changed => changed.Path.Kind),
            Is.EqualTo(new[] { InterfaceKind.Ethernet, InterfaceKind.WiFi }));

        Recording run = world.Record(World.Resilient);
        Assert.That(run.Between<SocketOpened>("30s", "35s").Count(), Is.EqualTo(1));
        Assert.That(run.Between<SocketClosed>("30s", "35s").Count(), Is.EqualTo(1));
        Assert.That(run.Between<EchoAnswered>("35s", "1m25s"), Is.Not.Empty);
    }

    [Test]
    [Property("Fact", "N20")]
    public void Cellular_IsAnExpensivePath()
    {
        ScriptedEngine engine = new();
        new World().Host(_ => HostProfile.Of(Platform.Ios)).Does("30s", new CellularOnly(World.Of("1m")))
            .Record(engine);
        NetworkPath[] paths = [.. engine.ToldOf<TunnelEvent.PathChanged>().Select(changed => changed.Path)];
        NetworkPath cellular = paths.First(path => path.Kind == InterfaceKind.Cellular);
        Assert.That(cellular.IsExpensive, Is.True);
        Assert.That(paths.Last().Kind, Is.EqualTo(InterfaceKind.WiFi));
        Assert.That(paths.Last().IsExpensive, Is.False);
    }

    // Sends on one socket every 100 ms.
    private static ScriptedEngine Sends(SocketOptions options)
    {
        ScriptedEngine engine = null!;
        engine = new ScriptedEngine((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.OpenSocket(new SocketId(1), options);
            if (happening is TunnelEvent.StartTunnel or TunnelEvent.DeadlineReached)
            {
                host.SendDatagram(new SocketId(1), [0], Far);
                engine.WakeAfter("100ms");
            }

            return false;
        });
        return engine;
    }

    private static IEnumerable<SocketErrno> Errors(Recording run, string from, string to) =>
        run.Between<SocketErred>(from, to).Select(erred => Enum.Parse<SocketErrno>(erred.Error));
}
