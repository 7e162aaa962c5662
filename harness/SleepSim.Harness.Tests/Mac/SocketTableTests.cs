using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Mac;

/// <summary>Darwin's errors, for sockets that are bound to an address and sockets that are not.</summary>
internal sealed class SocketTableTests
{
    private static readonly IPEndPoint To = new(Gateway.Address, Gateway.Port);
    private static readonly SocketOptions Connected = new(To);
    private static readonly SocketId Bound = new(1);
    private static readonly SocketId Free = new(2);

    private static readonly HostProfile Host = new()
    {
        WakeToLink = World.Of("1s"),
        LinkToAddress = World.Of("1s"),
        AddressToRoute = World.Of("1s"),
    };

    private MachineParts _parts = null!;
    private NetworkInterface _interface = null!;
    private SocketTable _sockets = null!;

    [SetUp]
    public void PutTogether() => With(Host);

    [Test]
    public void NetworkIsUp_EverySocketSends()
    {
        Assert.That(_sockets.ErrorOfSend(Bound, 148, To), Is.Null);
        Assert.That(_sockets.ErrorOfSend(Free, 148, To), Is.Null);
    }

    // Address gone at 10.1s; link at 21s, address at 22s, route at 23s.
    [TestCase("10.05s", SocketErrno.ENETDOWN, SocketErrno.ENETDOWN, TestName = "LinkJustLost_ENETDOWN")]
    [TestCase("15s", SocketErrno.EADDRNOTAVAIL, SocketErrno.ENETUNREACH, TestName = "AddressGone_EADDRNOTAVAILIfBound")]
    [TestCase("21.5s", SocketErrno.EADDRNOTAVAIL, SocketErrno.ENETUNREACH, TestName = "LinkWithoutAddress_SameErrors")]
    [TestCase("22.5s", SocketErrno.EHOSTUNREACH, SocketErrno.EHOSTUNREACH, TestName = "NoRoute_EHOSTUNREACH")]
    [Property("Fact", "N1")]
    [Property("Fact", "N2")]
    [Property("Fact", "N3")]
    public void SendInAnOutage_FailsWithDarwinsError(string at, SocketErrno bound, SocketErrno free)
    {
        Outage();
        _parts.RunTo(at);
        Assert.That(_sockets.ErrorOfSend(Bound, 148, To), Is.EqualTo(bound));
        Assert.That(_sockets.ErrorOfSend(Free, 148, To), Is.EqualTo(free));
    }

    [Test]
    [Property("Fact", "N1")]
    public void SameAddressIsBack_BoundSocketWorksAgain()
    {
        Outage();
        _parts.RunTo("30s");
        Assert.That(_sockets.ErrorOfSend(Bound, 148, To), Is.Null);
    }

    [Test]
    [Property("Fact", "N1")]
    public void OtherAddress_BoundSocketIsLostAndTheFreeOneRecoversByItself()
    {
        With(Host with { NewAddressAfterWake = true });
        Outage();
        _parts.RunTo("30s");
        Assert.That(_sockets.ErrorOfSend(Bound, 148, To), Is.EqualTo(SocketErrno.EADDRNOTAVAIL));
        Assert.That(_sockets.ErrorOfSend(Free, 148, To), Is.Null);
    }

    [TestCase("15s", SocketErrno.ENETUNREACH)]
    [TestCase("22.5s", SocketErrno.EHOSTUNREACH)]
    [Property("Fact", "N2")]
    public void ConnectInAnOutage_Fails(string at, SocketErrno expected)
    {
        Outage();
        _parts.RunTo(at);
        Assert.That(_sockets.Open(new SocketId(3), Connected), Is.EqualTo(expected));
        Assert.That(_sockets.Find(new SocketId(3)), Is.Null);
        Assert.That(_sockets.Open(new SocketId(4), SocketOptions.Unconnected), Is.Null);
    }

    [Test]
    public void NotOpen_EBADF()
    {
        Assert.That(_sockets.ErrorOfSend(new SocketId(9), 148, To), Is.EqualTo(SocketErrno.EBADF));
        _sockets.Close(Free);
        Assert.That(_sockets.ErrorOfSend(Free, 148, To), Is.EqualTo(SocketErrno.EBADF));
    }

    [TestCase(9216, null)]
    [TestCase(9217, SocketErrno.EMSGSIZE)]
    public void LongDatagram_EMSGSIZE(int length, SocketErrno? expected) =>
        Assert.That(_sockets.ErrorOfSend(Free, length, To), Is.EqualTo(expected));

    [Test]
    [Property("Fact", "N5")]
    public void ManyOpenSockets_ENOBUFSFromTheBoundOn()
    {
        for (int i = _sockets.OpenCount; i < SocketTable.MaxOpen; i++)
            Assert.That(_sockets.Open(new SocketId(100 + i), SocketOptions.Unconnected), Is.Null);
        Assert.That(_sockets.Open(new SocketId(1000), SocketOptions.Unconnected), Is.EqualTo(SocketErrno.ENOBUFS));
        _sockets.Close(Free);
        Assert.That(_sockets.Open(new SocketId(1001), SocketOptions.Unconnected), Is.Null);
    }

    [Test]
    public void OpenedAndClosedForEver_PortsStayEphemeralAndUnique()
    {
        int fixedPort = _sockets.Find(Bound)!.Port;
        for (int i = 0; i < 20_000; i++)
        {
            SocketId id = new(10 + i);
            _sockets.Open(id, SocketOptions.Unconnected);
            int port = _sockets.Find(id)!.Port;
            Assert.That(port, Is.InRange(49_152, 65_535).And.Not.EqualTo(fixedPort));
            _sockets.Close(id);
        }
    }

    private void With(HostProfile host)
    {
        _parts = new MachineParts();
        NetworkInterfaces interfaces = _parts.CreateInterfaces(host);
        _interface = interfaces.WiFi;
        _sockets = new SocketTable(interfaces, host.NoRouteError);
        _sockets.Open(Bound, Connected);
        _sockets.Open(Free, SocketOptions.Unconnected);
    }

    private void Outage()
    {
        _parts.At("10s", () => _interface.Begin(InterfaceOutage.Link));
        _parts.At("20s", () => _interface.End(InterfaceOutage.Link));
    }
}
