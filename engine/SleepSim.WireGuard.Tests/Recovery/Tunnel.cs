using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;
using SleepSim.WireGuard.Tests.Protocol;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>A tunnel engine in a recording host, and a gateway at the far end. Datagrams stay under way until someone
/// carries them; the network between has no length. The engine is 10.0.0.1, the gateway 10.0.0.2.</summary>
internal sealed class Tunnel : IDisposable
{
    public const string GatewayName = "gateway.example";

    /// <summary>Where an engine that is called listens.</summary>
    public const int ListenPort = 51821;

    /// <summary>The path everything begins with.</summary>
    public static readonly NetworkPath WiFi = new(
        PathStatus.Satisfied, "en0", InterfaceKind.WiFi, SupportsIPv4: true, SupportsIPv6: false, SupportsDns: true);

    /// <summary>Another way out.</summary>
    public static readonly NetworkPath Cable = WiFi with { Interface = "en5", Kind = InterfaceKind.Ethernet };

    public static readonly IPEndPoint GatewayAt = new(IPAddress.Parse("198.51.100.2"), 51820);

    private static readonly IPAddress EngineAt = IPAddress.Parse("192.0.2.1");
    private static readonly Duration WallAtStart = Duration.FromSeconds(1_800_000_000);

    private readonly bool _called;

    /// <param name="policy">How the engine recovers.</param>
    /// <param name="byName">The gateway is configured by its name.</param>
    /// <param name="called">The engine does not know where the gateway is, and listens; the gateway knows where it
    /// is.</param>
    /// <param name="before">Peers that stand before the gateway in the configuration.</param>
    public Tunnel(RecoveryPolicy policy, bool byName = false, bool called = false, params WgQuickPeer[] before)
    {
        var entropy = new TestEntropy(1);
        WireGuardKey engineKey = WireGuardKey.NewPrivateKey(entropy);
        WireGuardKey gatewayKey = WireGuardKey.NewPrivateKey(entropy);
        string? host = called ? null : byName ? GatewayName : GatewayAt.Address.ToString();
        int gatewayPort = called ? 0 : GatewayAt.Port;
        var toGateway = new WgQuickPeer(
            gatewayKey.DerivePublicKey(), null, [IPNetwork.Parse("0.0.0.0/0")], host, gatewayPort, null);
        int port = called ? ListenPort : 0;
        string text = new WgQuickConfiguration(
            engineKey, [IPAddress.Parse("10.0.0.1")], [32], [], 1420, port, [.. before, toGateway], []).ToText();
        var toEngine = new PeerConfiguration(
            engineKey.DerivePublicKey(),
            null,
            [IPNetwork.Parse("10.0.0.1/32")],
            called ? new IPEndPoint(EngineAt, ListenPort) : null,
            null);
        EngineKey = engineKey;
        _called = called;

        Host = new RecordingHost(() => Uptime);
        Engine = new WireGuardEngineFactory(policy).Create(text, new TestEntropy(2));
        var device = new WireGuardDevice(
            new DeviceConfiguration(gatewayKey, [toEngine], LoadThreshold: 1000),
            new Primitives(),
            new TestEntropy(3));
        Gateway = new Side(device, GatewayAt);
    }

    public WireGuardKey EngineKey { get; }

    public RecordingHost Host { get; }

    public ITunnelEngine Engine { get; }

    public Side Gateway { get; }

    public Duration Uptime { get; set; } = Duration.FromSeconds(1000);

    /// <summary>By how much the continuous clock is ahead.</summary>
    public Duration Slept { get; set; }

    /// <summary>How far someone set the wall clock off.</summary>
    public Duration WallStep { get; set; }

    public ClockReading Now => new(Uptime, Uptime + Slept, WallAtStart + Uptime + Slept + WallStep);

    /// <summary>The reading the engine was given last.</summary>
    public ClockReading LastGiven { get; private set; }

    /// <summary>A tunnel that is up: started, settings applied, the gateway has answered. The journal is
    /// empty.</summary>
    public static Tunnel Up(RecoveryPolicy policy)
    {
        var tunnel = new Tunnel(policy);
        tunnel.Start();
        tunnel.ApplySettings();
        tunnel.Exchange();
        Assert.That(tunnel.TakeJournal(), Has.Member("start complete"));
        return tunnel;
    }

    public void Start(NetworkPath? path = null) =>
        Tell(new TunnelEvent.StartTunnel(OnDemand: false, path ?? WiFi));

    public void ApplySettings() => Tell(new TunnelEvent.SettingsApplied(new RequestId(1), Error: null));

    public void Tell(TunnelEvent happening) => Engine.Handle(happening, LastGiven = Now, Host);

    /// <summary>Tells of the sleep, lets it pass, and leaves the wake to the test.</summary>
    public void Sleep(Duration span)
    {
        Tell(new TunnelEvent.Sleep());
        Slept += span;
    }

    public void Wake() => Tell(new TunnelEvent.Wake());

    /// <summary>The socket that is open fails an operation.</summary>
    public void FailSocket() => Tell(new TunnelEvent.SocketFailed(
        Host.OpenSockets[^1], SocketOperation.Send, SocketErrno.EHOSTUNREACH));

    /// <summary>An application sends a packet to the gateway's side.</summary>
    public void Send(params byte[] payload) => SendPacket(TestPackets.Between("10.0.0.1", "10.0.0.2", payload));

    /// <summary>An application sends anything.</summary>
    public void SendPacket(byte[] packet) => Engine.SendPacket(packet, LastGiven = Now, Host);

    /// <summary>Something arrives on a socket.</summary>
    public void Receive(SocketId socket, byte[] datagram, IPEndPoint from) =>
        Engine.ReceiveDatagram(socket, datagram, from, LastGiven = Now, Host);

    /// <summary>The gateway's side sends a packet.</summary>
    public void SendBack(params byte[] payload) =>
        Gateway.Device.Send(TestPackets.Between("10.0.0.2", "10.0.0.1", payload), GatewayNow, Gateway);

    /// <summary>Runs the gateway's timers that are due.</summary>
    public void LetGatewayAct() => Gateway.Device.Advance(GatewayNow, Gateway);

    /// <summary>Carries what the engine has sent to the gateway. Each socket has a port of its own.</summary>
    public void CarryOut()
    {
        foreach (SentDatagram sent in TakeUnderWay())
        {
            var from = new IPEndPoint(EngineAt, PortOf(sent.Socket));
            Gateway.Device.Receive(sent.Bytes, from, GatewayNow, Gateway);
        }
    }

    /// <summary>Carries what the gateway has sent to the engine; what is for a closed socket is lost.</summary>
    public void CarryBack()
    {
        foreach ((byte[] bytes, IPEndPoint from, IPEndPoint to) in Pair.Take(Gateway))
        {
            SocketId? socket = Host.OpenSockets.Find(open => PortOf(open) == to.Port);
            if (socket is { Number: > 0 } open) Receive(open, bytes, from);
        }
    }

    /// <summary>Carries datagrams to and fro until none is under way.</summary>
    public void Exchange()
    {
        while (Host.UnderWay.Count + Gateway.Outbox.Count > 0)
        {
            CarryOut();
            CarryBack();
        }
    }

    /// <summary>Takes what the engine has sent off the wire.</summary>
    public List<SentDatagram> TakeUnderWay()
    {
        List<SentDatagram> taken = [.. Host.UnderWay];
        Host.UnderWay.Clear();
        return taken;
    }

    public List<string> TakeJournal()
    {
        List<string> taken = [.. Host.Journal];
        Host.Journal.Clear();
        return taken;
    }

    /// <summary>Lets time pass awake and calls the engine at its deadlines; what it sends stays under way.</summary>
    /// <param name="span">How long.</param>
    /// <param name="afterDeadline">What the world does after each deadline, or null.</param>
    public void Wait(Duration span, Action? afterDeadline = null)
    {
        Duration end = Uptime + span;
        for (int calls = 0; NextDue is { } due && due <= end; calls++)
        {
            Assert.That(calls, Is.LessThan(10_000), "The engine spins.");
            Uptime = Duration.Max(due, Uptime);
            Tell(new TunnelEvent.DeadlineReached(Engine.NextDeadline!.Value));
            afterDeadline?.Invoke();
        }

        Uptime = end;
    }

    /// <summary>Milliseconds from a moment to each initiation sent after it.</summary>
    public long[] InitiationsSince(Duration moment) =>
        [.. Host.Sent.Where(sent => sent.Type == MessageType.Initiation && sent.At > moment)
            .Select(sent => (sent.At - moment).Nanoseconds / 1_000_000)];

    public void Dispose()
    {
        (Engine as IDisposable)?.Dispose();
        Gateway.Device.Dispose();
    }

    private ProtocolTime GatewayNow => new(Now.Continuous, Now.Wall);

    private Duration? NextDue => Engine.NextDeadline is { } next ? Uptime + (next.At - Now[next.Clock]) : null;

    private int PortOf(SocketId socket) => _called ? ListenPort : 40_000 + socket.Number;
}
