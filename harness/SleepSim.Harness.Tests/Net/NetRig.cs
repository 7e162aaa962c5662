using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Tests.Net;

/// <summary>Everything beyond the machine, and in place of the machine nothing but a WireGuard device: what comes of an
/// operation is WireGuard's doing then, not an engine's.</summary>
internal sealed class NetRig : IDeviceOutput, IDisposable
{
    private static readonly IPEndPoint GatewayAt = new(Gateway.Address, Gateway.Port);

    private readonly WireGuardDevice _client;
    private readonly Action _advance;
    private TimerHandle _timer;

    public NetRig(Scenario? scenario = null)
    {
        scenario ??= new Scenario { Name = "rig" };
        Duration keep = scenario.Network.NatMapping.ToDuration();
        Home = new Nat(Parts.Scheduler, Parts.Trace, keep, Nat.HomeAddress);
        Carrier = new Nat(Parts.Scheduler, Parts.Trace, keep, Nat.CarrierAddress) { Mobile = true };
        Internet = new Internet(Parts.Scheduler, Parts.Trace, scenario.Network, new RandomStream(1, "loss"));
        Internet.Attach(Home);
        Internet.Attach(Carrier);
        Keys = new KeyRing(new RandomStream(1, "keys"), scenario, new Primitives());
        Gateway = new Gateway(
            Parts.Scheduler,
            Parts.Trace,
            Internet,
            new WireGuardFarEnd(Keys, new RandomStream(1, "gateway"), () => new RandomStream(1, "stranger")));
        Operations = new NetworkOperations(Internet.Weather, [Home, Carrier], Gateway);
        WgQuickConfiguration configuration = WgQuickConfiguration.Parse(Keys.EngineConfiguration);
        _client = new WireGuardDevice(configuration.ToDevice(), new Primitives(), new RandomStream(1, "client"));
        _advance = () => Use(() => _client.Advance(Now, this));
        Way = Home;
        Internet.ReachedNat = Receive;
    }

    public MachineParts Parts { get; } = new();

    public Nat Home { get; }

    public Nat Carrier { get; }

    public Internet Internet { get; }

    public KeyRing Keys { get; }

    public Gateway Gateway { get; }

    public NetworkOperations Operations { get; }

    /// <summary>The NAT that what goes out goes by.</summary>
    public Nat Way { get; set; }

    /// <summary>Every datagram the client sent.</summary>
    public List<byte[]> Sent { get; } = [];

    /// <summary>The numbers of echo requests that were answered, with those of lookups, in order.</summary>
    public List<int> Answers { get; } = [];

    public Recording Record => Parts.Record;

    private ProtocolTime Now
    {
        get
        {
            Duration elapsed = Parts.Scheduler.Now.SinceStart;
            return new ProtocolTime(elapsed, SystemClocks.WallAtStart + elapsed);
        }
    }

    /// <summary>Plays an operation from one moment on, for as long as it says.</summary>
    public NetRig Does(string at, Operation operation)
    {
        Parts.At(at, () => Assert.That(Operations.Begin(operation)));
        Parts.Scheduler.Schedule(
            new SimTime(World.Ns(at)) + operation.Length.ToDuration(), () => Assert.That(Operations.End(operation)));
        return this;
    }

    /// <summary>Sends an echo request at a moment.</summary>
    public NetRig Pings(string at, int number, int size = EchoPacket.Length)
    {
        byte[] packet = new byte[size];
        EchoPacket.WriteRequest(packet, number);
        Parts.At(at, () => Use(() => _client.Send(packet, Now, this)));
        return this;
    }

    /// <summary>Asks for the internal name at a moment.</summary>
    public NetRig LooksUp(string at, int number)
    {
        byte[] packet = new byte[LookupPacket.QuestionLength];
        LookupPacket.WriteQuestion(packet, number);
        Parts.At(at, () => Use(() => _client.Send(packet, Now, this)));
        return this;
    }

    public NetRig RunTo(string moment)
    {
        Parts.RunTo(moment);
        return this;
    }

    /// <summary>What was on the wire, the client's in one order with the gateway's.</summary>
    public IEnumerable<WireKind> WireKinds() => Record.Of<DatagramReceived>().Select(datagram => datagram.Kind);

    /// <summary>What was lost and why.</summary>
    public IEnumerable<LossCause> Losses() => Record.Of<DatagramLost>().Select(lost => lost.Cause);

    public void SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        Assert.That(Gateway.IsAt(to.Address));
        Sent.Add(datagram.ToArray());
        Internet.Send(outbound: true, Way.Outbound(address: 10, port: 50_000), datagram);
    }

    public void DeliverPacket(ReadOnlySpan<byte> packet, int peer)
    {
        if ((EchoPacket.NumberOfReply(packet) ?? LookupPacket.NumberOfAnswer(packet)) is { } number)
            Answers.Add(number);
    }

    public void SessionEstablished(int peer)
    {
    }

    public void HandshakeGaveUp(int peer)
    {
    }

    public void Dispose()
    {
        _client.Dispose();
        Gateway.Dispose();
    }

    private void Receive(InFlight flight)
    {
        byte[] bytes = flight.Bytes.ToArray();
        if (flight.Nat?.Inbound(flight.PublicSide) is null)
        {
            Internet.Lose(outbound: false, bytes, LossCause.NatExpired);
            return;
        }

        WireKind kind = WireInspector.KindOf(bytes);
        Parts.Trace.Emit(new DatagramReceived(
            Parts.Trace.Now, ByEngine: true, kind, WireInspector.ReceiverOf(kind, bytes), 0, bytes.Length));
        Use(() => _client.Receive(bytes, GatewayAt, Now, this));
    }

    private void Use(Action call)
    {
        Parts.Scheduler.Cancel(_timer);
        call();
        if (_client.NextDeadline is not { } next) return;
        long at = Math.Max(next.At.Nanoseconds, Parts.Now);
        _timer = Parts.Scheduler.Schedule(new SimTime(at), _advance);
    }
}
