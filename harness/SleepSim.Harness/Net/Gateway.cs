using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Traces;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Net;

/// <summary>The far end: a real WireGuard responder, and behind it the <see cref="InnerHost"/>.</summary>
internal sealed class Gateway : IDeviceOutput, IDisposable
{
    public const int Port = 51_820;

    /// <summary>The gateway's public address.</summary>
    public static readonly IPAddress Address = new([203, 0, 113, 1]);

    /// <summary>The same from a network without IPv4: behind the well-known prefix of NAT64 (RFC 6052, section 2.1).
    /// </summary>
    public static readonly IPAddress Nat64Address =
        new([0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, 203, 0, 113, 1]);

    private readonly Scheduler _scheduler;
    private readonly TraceStream _trace;
    private readonly Internet _internet;
    private readonly WireGuardDevice _own;
    private readonly Func<WireGuardDevice> _createStranger;
    private readonly Action _advance;
    private readonly GatewayTroubles _troubles = new();
    private readonly byte[] _reply = new byte[InnerHost.AnswerMax];
    private WireGuardDevice? _stranger;
    private TimerHandle _timer;
    private SimTime? _timerAt;
    private int _replyLength;
    private bool _sessionsLost;

    /// <summary>A gateway that is up.</summary>
    /// <param name="scheduler">The world's.</param>
    /// <param name="trace">Where everything is put on record.</param>
    /// <param name="internet">The way to the machine.</param>
    /// <param name="device">The responder; the gateway disposes it.</param>
    /// <param name="createStranger">Makes a responder with another private key, for as long as the gateway has the
    /// wrong one.</param>
    public Gateway(
        Scheduler scheduler,
        TraceStream trace,
        Internet internet,
        WireGuardDevice device,
        Func<WireGuardDevice> createStranger)
    {
        _scheduler = scheduler;
        _trace = trace;
        _internet = internet;
        _own = device;
        _createStranger = createStranger;
        _advance = Advance;
        internet.ReachedGateway = Receive;
    }

    /// <summary>An engine could get an answer.</summary>
    public bool Up { get; private set; } = true;

    /// <summary><see cref="Up"/> changed.</summary>
    public event Action? Changed;

    private WireGuardDevice Device => _stranger ?? _own;

    /// <summary>Whether datagrams to an address arrive here.</summary>
    public static bool IsAt(IPAddress address) => address.Equals(Address) || address.Equals(Nat64Address);

    /// <summary>Goes down for a restart.</summary>
    public void GoDown() => Begin(GatewayTrouble.Restart);

    /// <summary>Comes back knowing no session, as after a restart.</summary>
    public void ComeUp() => End(GatewayTrouble.Restart);

    public void Begin(GatewayTrouble trouble)
    {
        if (!_troubles.Begin(trouble)) return;
        if (trouble == GatewayTrouble.Restart) _sessionsLost = true;
        if (trouble == GatewayTrouble.KeyChange) _stranger = _createStranger();
        Update();
    }

    public void End(GatewayTrouble trouble)
    {
        if (!_troubles.End(trouble)) return;
        if (trouble == GatewayTrouble.Restart) _own.ForgetSessions();
        if (trouble == GatewayTrouble.KeyChange)
        {
            _stranger?.Dispose();
            _stranger = null;
        }

        Update();
    }

    public void Dispose()
    {
        _own.Dispose();
        _stranger?.Dispose();
    }

    void IDeviceOutput.SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        WireKind kind = WireInspector.KindOf(datagram);
        uint receiver = WireInspector.ReceiverOf(kind, datagram);
        _trace.Emit(new DatagramSent(_trace.Now, FromEngine: false, kind, receiver, datagram.Length));
        _internet.Send(outbound: false, to, datagram);
    }

    void IDeviceOutput.DeliverPacket(ReadOnlySpan<byte> packet, int peer) =>
        _replyLength = InnerHost.Answer(packet, _reply);

    void IDeviceOutput.SessionEstablished(int peer)
    {
    }

    void IDeviceOutput.HandshakeGaveUp(int peer)
    {
    }

    private void Receive(InFlight flight)
    {
        if (_troubles.Down || _troubles.Silent)
        {
            LossCause cause = _troubles.Down ? LossCause.GatewayDown : LossCause.GatewaySilent;
            _internet.Lose(outbound: true, flight.Bytes, cause);
            return;
        }

        WireKind kind = WireInspector.KindOf(flight.Bytes);
        uint receiver = WireInspector.ReceiverOf(kind, flight.Bytes);
        uint sender = WireInspector.SenderOf(kind, flight.Bytes);
        _trace.Emit(new DatagramReceived(_trace.Now, ByEngine: false, kind, receiver, sender, flight.Bytes.Length));
        _replyLength = 0;
        Device.Receive(flight.Bytes, flight.PublicSide, Now(), this);
        if (_replyLength > 0) Device.Send(_reply.AsSpan(0, _replyLength), Now(), this);
        if (Up) ArmTimer();
    }

    // The responder's timers stand still while the gateway cannot answer, and are late afterwards.
    private void Advance()
    {
        _timerAt = null;
        if (!Up) return;
        _own.Advance(Now(), this);
        ArmTimer();
    }

    private void ArmTimer()
    {
        SimTime? wanted = _own.NextDeadline is { } deadline
            ? new SimTime(Math.Max(deadline.At.Nanoseconds, _scheduler.Now.Nanoseconds))
            : null;
        if (wanted == _timerAt) return;
        if (_timerAt is not null) _scheduler.Cancel(_timer);
        _timerAt = wanted;
        if (wanted is { } at) _timer = _scheduler.Schedule(at, _advance, Source.Gateway);
    }

    // The gateway's machine never sleeps: its elapsed time is true time.
    private ProtocolTime Now()
    {
        Duration elapsed = _scheduler.Now - default(SimTime);
        return new ProtocolTime(elapsed, SystemClocks.WallAtStart + elapsed);
    }

    private void Update()
    {
        _own.UnderLoad = _troubles.Overloaded;
        if (_stranger is not null) _stranger.UnderLoad = _troubles.Overloaded;
        if (_troubles.None == Up) return;
        Up = _troubles.None;
        _trace.Emit(new GatewayChanged(_trace.Now, Up, KeptSessions: !_sessionsLost));
        if (Up)
        {
            _sessionsLost = false;
            ArmTimer();
        }

        Changed?.Invoke();
    }
}
