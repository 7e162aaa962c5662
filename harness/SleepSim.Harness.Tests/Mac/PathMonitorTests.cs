using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Mac;

/// <summary>The path as the provider hears of it: late, once for several changes, sometimes for no reason.</summary>
internal sealed class PathMonitorTests
{
    private static readonly HostProfile Host = new()
    {
        WakeToLink = World.Of("10ms"),
        LinkToAddress = World.Of("0s"),
        AddressToRoute = World.Of("0s"),
    };

    private MachineParts _parts = null!;
    private NetworkInterface _interface = null!;
    private PathMonitor _paths = null!;
    private List<(long At, bool Satisfied)> _announced = null!;

    [SetUp]
    public void PutTogether()
    {
        _parts = new MachineParts();
        _announced = [];
        NetworkInterfaces interfaces = _parts.CreateInterfaces(Host);
        _interface = interfaces.WiFi;
        _paths = new PathMonitor(_parts.Trace, interfaces, _parts.Timers, World.Span("50ms"));
        _paths.Announced += () => _announced.Add((_parts.Now, _paths.Path.IsSatisfied));
    }

    [Test]
    [Property("Fact", "N22")]
    public void PathChanges_AnnouncementComesLateByTheDelay()
    {
        Outage("10s", "20s");
        _parts.RunTo("1m");
        Assert.That(_announced, Is.EqualTo(new[] { (World.Ns("10.05s"), false), (World.Ns("20.06s"), true) }));
    }

    [Test]
    public void UntilAnnounced_PathIsTheOldOne()
    {
        Outage("10s", "20s");
        _parts.RunTo("10.05s");
        Assert.That(_paths.Path.IsSatisfied);
        _parts.RunTo("10.051s");
        Assert.That(_paths.Path, Is.EqualTo(NetworkPath.Unsatisfied));
    }

    [Test]
    public void SatisfiedPath_NamesTheInterface()
    {
        Assert.That(_paths.Path.Interface, Is.EqualTo("en0"));
        Assert.That(_paths.Path.Kind, Is.EqualTo(InterfaceKind.WiFi));
        Assert.That(_paths.Path.SupportsIPv4);
    }

    [Test]
    [Property("Fact", "N22")]
    [Property("Fact", "L30")]
    public void GoneAndBackWithinTheDelay_IsNoUpdate()
    {
        Outage("10s", "10.02s");
        _parts.RunTo("1m");
        Assert.That(_parts.Record.Of<InterfaceChanged>(), Is.Not.Empty);
        Assert.That(_announced, Is.Empty);
    }

    [Test]
    public void AddressGoesAfterTheRoute_IsNoSecondUpdate()
    {
        Outage("10s", "20s");
        _parts.RunTo("15s");
        Assert.That(_parts.Record.Of<InterfaceChanged>().Count(), Is.EqualTo(2));
        Assert.That(_announced, Has.Count.EqualTo(1));
    }

    [Test]
    [Property("Fact", "C5")]
    public void LostAtSleep_IsAnnouncedAfterTheWake()
    {
        _parts.At("10s", () => _interface.Begin(InterfaceOutage.Sleep));
        _parts.At("10s", _parts.FallAsleep);
        _parts.At("5m", _parts.WakeUp);
        _parts.RunTo("6m");
        Assert.That(_announced, Is.EqualTo(new[] { (World.Ns("5m") + World.Ns("50ms"), false) }));
    }

    [Test]
    [Property("Fact", "L39")]
    public void Flurry_AnnouncesTheSamePathAgainAndAgain()
    {
        ScriptedEngine engine = new();
        new World().Does("10s", new PathFlurry(20, World.Of("100ms"))).Record(engine);
        TunnelEvent.PathChanged[] told = [.. engine.ToldOf<TunnelEvent.PathChanged>()];
        Assert.That(told, Has.Length.EqualTo(20));
        Assert.That(told.Select(change => change.Path).Distinct().Single().IsSatisfied);
    }

    [Test]
    [Property("Fact", "L39")]
    public void FlurryWhileThePathIsDown_SaysSo()
    {
        ScriptedEngine engine = new();
        new World().LosesWiFi("10s", "20s").Does("15s", new PathFlurry(3, World.Of("100ms"))).Record(engine);
        Assert.That(
            engine.ToldOf<TunnelEvent.PathChanged>().Select(change => change.Path.IsSatisfied),
            Is.EqualTo(new[] { false, false, false, false, true }));
    }

    private void Outage(string from, string to)
    {
        _parts.At(from, () => _interface.Begin(InterfaceOutage.Link));
        _parts.At(to, () => _interface.End(InterfaceOutage.Link));
    }
}
