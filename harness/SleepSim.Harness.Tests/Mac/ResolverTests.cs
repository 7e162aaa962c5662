using System.Net;
using SleepSim.Harness.Mac;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Mac;

/// <summary>The system's resolver.</summary>
internal sealed class ResolverTests
{
    private MachineParts _parts = null!;
    private NetworkInterface _interface = null!;
    private Resolver _resolver = null!;
    private List<(long At, IPAddress? Found)> _answers = null!;

    [SetUp]
    public void PutTogether()
    {
        _parts = new MachineParts();
        _answers = [];
        NetworkInterfaces interfaces = _parts.CreateInterfaces(new HostProfile());
        _interface = interfaces.WiFi;
        _resolver = new Resolver(_parts.Timers, interfaces, new NetworkProfile { Latency = World.Of("20ms") });
    }

    [TestCase("vpn.example.net")]
    [TestCase("VPN.Example.NET")]
    public void GatewaysName_IsAnsweredAfterARoundTrip(string name)
    {
        Ask("10s", name);
        _parts.RunTo("1m");
        Assert.That(_answers, Is.EqualTo(new[] { (World.Ns("10.04s"), Gateway.Address) }));
    }

    [Test]
    public void OtherName_HasNoAddress()
    {
        Ask("10s", "example.org");
        _parts.RunTo("1m");
        Assert.That(_answers.Single().Found, Is.Null);
    }

    [Test]
    public void NoPath_GivesUpAfterItsPatience()
    {
        _parts.At("9s", () => _interface.Begin(InterfaceOutage.Link));
        Ask("10s", "vpn.example.net");
        _parts.RunTo("1m");
        Assert.That(_answers, Is.EqualTo(new[] { (World.Ns("15s"), (IPAddress?)null) }));
    }

    [Test]
    public void PathLostMeanwhile_HasNoAnswer()
    {
        _parts.At("9.98s", () => _interface.Begin(InterfaceOutage.Link));
        Ask("10s", "vpn.example.net");
        _parts.RunTo("1m");
        Assert.That(_answers.Single().Found, Is.Null);
    }

    [Test]
    [Property("Fact", "C5")]
    public void SleepMeanwhile_AnswerComesAfterTheWake()
    {
        Ask("10s", "vpn.example.net");
        _parts.At("10.01s", _parts.FallAsleep);
        _parts.At("5m", _parts.WakeUp);
        _parts.RunTo("6m");
        Assert.That(_answers.Single().At, Is.EqualTo(World.Ns("5m") + World.Ns("30ms")));
    }

    private void Ask(string at, string name) =>
        _parts.At(at, () => _resolver.Resolve(name, found => _answers.Add((_parts.Now, found.SingleOrDefault()))));
}
