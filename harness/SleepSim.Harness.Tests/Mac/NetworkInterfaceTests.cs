using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Mac;

/// <summary>Link, address and route, which come back one after the other.</summary>
internal sealed class NetworkInterfaceTests
{
    private const string Nothing = "";
    private const string AddressOnly = "address";
    private const string LinkOnly = "link";
    private const string LinkAndAddress = "link address";
    private const string Everything = "link address route";

    private static readonly HostProfile Host = new()
    {
        WakeToLink = World.Of("800ms"),
        LinkToAddress = World.Of("200ms"),
        AddressToRoute = World.Of("300ms"),
    };

    private MachineParts _parts = null!;
    private NetworkInterface _interface = null!;

    [SetUp]
    public void PutTogether() => With(Host);

    [Test]
    [Property("Fact", "P27")]
    public void Outage_LinkAddressAndRouteComeBackOneAfterTheOther()
    {
        Outage("10s", "15s");
        _parts.RunTo("1m");
        Assert.That(Changes(), Is.EqualTo(new[]
        {
            (World.Ns("10s"), AddressOnly),
            (World.Ns("10.1s"), Nothing),
            (World.Ns("15.8s"), LinkOnly),
            (World.Ns("16s"), LinkAndAddress),
            (World.Ns("16.3s"), Everything),
        }));
    }

    [Test]
    [Property("Fact", "P20")]
    public void LinkLostAwake_AddressOutlivesItBy100Milliseconds()
    {
        Outage("10s", "15s");
        _parts.RunTo("10.1s");
        Assert.That(_interface.HasAddress);
        _parts.RunTo("10.101s");
        Assert.That(_interface.HasAddress, Is.False);
    }

    [Test]
    [Property("Fact", "P20")]
    public void LinkLostInSleep_AddressIsRemovedAfterTheWake()
    {
        SleepWithOutage("10s", "5m");
        _parts.RunTo("5m");
        Assert.That(_interface.HasAddress);
        _parts.RunTo("6m");
        Assert.That(Changes().Skip(1).First(), Is.EqualTo((World.Ns("5m") + World.Ns("100ms"), Nothing)));
    }

    [Test]
    [Property("Fact", "P21")]
    public void LinkBackInTime_AddressIsKept()
    {
        With(Host with { WakeToLink = World.Of("50ms") });
        SleepWithOutage("10s", "5m");
        _parts.RunTo("6m");
        Assert.That(Changes(), Is.EqualTo(new[]
        {
            (World.Ns("10s"), AddressOnly),
            (World.Ns("5m") + World.Ns("50ms"), LinkAndAddress),
            (World.Ns("5m") + World.Ns("50ms"), Everything),
        }));
        Assert.That(_interface.Address, Is.EqualTo(10));
    }

    [Test]
    [Property("Fact", "P21")]
    public void SameNetwork_SameAddress()
    {
        Outage("10s", "15s");
        _parts.RunTo("1m");
        Assert.That(_interface.Address, Is.EqualTo(10));
    }

    [TestCase("800ms")]
    [TestCase("50ms")]
    [Property("Fact", "P21")]
    public void OtherNetwork_OtherAddress_HoweverSoonTheLinkIsBack(string wakeToLink)
    {
        With(Host with { NewAddressAfterWake = true, WakeToLink = World.Of(wakeToLink) });
        SleepWithOutage("10s", "5m");
        _parts.RunTo("6m");
        Assert.That(_interface.Address, Is.EqualTo(11));
        Assert.That(Changes()[^1].What, Is.EqualTo(Everything));
    }

    [Test]
    public void OtherNetworkAgainAndAgain_AddressesStayWithinAPrivateNetwork()
    {
        With(Host with { NewAddressAfterWake = true });
        List<int> addresses = [];
        for (int i = 0; i < 401; i++)
        {
            _interface.Begin(InterfaceOutage.Link);
            _interface.End(InterfaceOutage.Link);
            _parts.RunTo($"{(i + 1) * 10}s");
            addresses.Add(_interface.Address);
        }

        Assert.That(addresses.Min(), Is.EqualTo(10));
        Assert.That(addresses.Max(), Is.EqualTo(209));
        Assert.That(addresses.Distinct().Count(), Is.EqualTo(200));
    }

    [Test]
    public void OutagesOverlap_InterfaceComesBackAfterTheLast()
    {
        _parts.At("10s", () => _interface.Begin(InterfaceOutage.Link));
        _parts.At("11s", () => _interface.Begin(InterfaceOutage.Sleep));
        _parts.At("12s", () => _interface.End(InterfaceOutage.Link));
        _parts.At("20s", () => _interface.End(InterfaceOutage.Sleep));
        _parts.RunTo("1m");
        Assert.That(_parts.Record.TimesOf<InterfaceChanged>(c => c.Link).First(), Is.EqualTo(World.Ns("20.8s")));
    }

    [Test]
    public void OutageOver_ThatNeverBegan_ChangesNothing()
    {
        _interface.End(InterfaceOutage.Sleep);
        _parts.RunTo("1m");
        Assert.That(Changes(), Is.Empty);
    }

    [Test]
    public void OutageWhileComingBack_StartsAllOver()
    {
        Outage("10s", "15s");
        Outage("16.1s", "20s");
        _parts.RunTo("1m");
        Assert.That(Changes().Select(c => c.What), Is.EqualTo(new[]
        {
            AddressOnly, Nothing, LinkOnly, LinkAndAddress, AddressOnly, Nothing, LinkOnly, LinkAndAddress, Everything,
        }));
    }

    // The link has been down since the first outage, whatever follows.
    [Test]
    [Property("Fact", "P20")]
    public void SecondOutageBeforeTheLinkIsBack_GivesTheAddressNoMoreTime()
    {
        Outage("10s", "10.03s");
        Outage("10.06s", "20s");
        _parts.RunTo("1m");
        Assert.That(
            _parts.Record.TimesOf<InterfaceChanged>(c => !c.Address).First(), Is.EqualTo(World.Ns("10.1s")));
    }

    [Test]
    [Property("Fact", "L30")]
    [Property("Fact", "P21")]
    public void WholeMachine_NetworkKeptInSleep_NothingChangesAndNoPathIsAnnounced()
    {
        ScriptedEngine engine = new();
        Recording run = new World().Host(h => h with { NetworkKeptInSleep = true }).Sleeps("30s", "5m").Record(engine);
        Assert.That(run.Of<InterfaceChanged>(), Is.Empty);
        Assert.That(engine.ToldOf<Contract.TunnelEvent.PathChanged>(), Is.Empty);
    }

    [Test]
    [Property("Fact", "Z2")]
    public void WholeMachine_Wake_ComesBeforeTheInterface()
    {
        Recording run = new World().Host(_ => Host).Sleeps("30s", "5m").Record(new ScriptedEngine());
        Assert.That(run.TimesOf<EngineTold>(e => e.Event == "Wake"), Is.EqualTo(new[] { World.Ns("5m30s") }));
        Assert.That(
            run.TimesOf<InterfaceChanged>(c => c.Route), Is.EqualTo(new[] { World.Ns("5m30s") + World.Ns("1.3s") }));
    }

    private void With(HostProfile host)
    {
        _parts = new MachineParts();
        _interface = _parts.CreateInterfaces(host).WiFi;
    }

    private void Outage(string from, string to)
    {
        _parts.At(from, () => _interface.Begin(InterfaceOutage.Link));
        _parts.At(to, () => _interface.End(InterfaceOutage.Link));
    }

    private void SleepWithOutage(string from, string to)
    {
        _parts.At(from, () => _interface.Begin(InterfaceOutage.Sleep));
        _parts.At(from, _parts.FallAsleep);
        _parts.At(to, _parts.WakeUp);
        _parts.At(to, () => _interface.End(InterfaceOutage.Sleep));
    }

    private (long At, string What)[] Changes() =>
        [.. _parts.Record.Of<InterfaceChanged>().Select(c => (c.At, Words(c)))];

    private static string Words(InterfaceChanged change) =>
        string.Join(' ', Present((change.Link, "link"), (change.Address, "address"), (change.Route, "route")));

    private static IEnumerable<string> Present(params (bool There, string Name)[] parts) =>
        parts.Where(part => part.There).Select(part => part.Name);
}
