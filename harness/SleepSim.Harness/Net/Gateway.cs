using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Traces;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Net;

/// <summary>The far end: a real WireGuard responder, and behind it a host that answers echo requests.</summary>
internal sealed class Gateway : IDeviceOutput, IDisposable
{
    public const int Port = 51_820;

    /// <summary>The gateway's public address.</summary>
    public static readonly IPAddress Address = new([203, 0, 113, 1]);

    private static readonly IPAddress NatAddress = new([198, 51, 100, 1]);

    private readonly Scheduler _scheduler;
    private readonly TraceStream _trace;
    private readonly Internet _internet;
    private readonly WireGuardDevice _device;
    private readonly Action _advance;
    private readonly byte[] _reply = new byte[EchoPacket.Length];
    private TimerHandle _timer;
    private SimTime? _timerAt;
    private bool _answering;

    public Gateway(Scheduler scheduler, TraceStream trace, Internet internet, WireGuardDevice device)
    {
        _scheduler = scheduler;
        _trace = trace;
        _internet = internet;
        _device = device;
        _advance = Advance;
        internet.ReachedGateway = Receive;
    }

    public bool Up { get; private set; } = true;

    public event Action? Changed;

    public void GoDown()
    {
        if (!Up) return;
        Become(up: false);
    }

    /// <summary>Comes back knowing no session, as after a restart.</summary>
    public void ComeUp()
    {
        if (Up) return;
        _device.ForgetSessions();
        Become(up: true);
    }

    public void Dispose() => _device.Dispose();

    void IDeviceOutput.SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        WireKind kind = WireInspector.KindOf(datagram);
        uint receiver = WireInspector.ReceiverOf(kind, datagram);
        _trace.Emit(new DatagramSent(_trace.Now, FromEngine: false, kind, receiver, datagram.Length));
        _internet.Send(outbound: false, to.Port, datagram);
    }

    void IDeviceOutput.DeliverPacket(ReadOnlySpan<byte> packet, int peer)
    {
        _answering = EchoPacket.TryAnswer(packet, _reply);
    }

    void IDeviceOutput.SessionEstablished(int peer)
    {
    }

    void IDeviceOutput.HandshakeGaveUp(int peer)
    {
    }

    private void Receive(InFlight flight)
    {
        if (!Up)
        {
            _internet.Lose(outbound: true, flight.Bytes, LossCause.GatewayDown);
            return;
        }

        WireKind kind = WireInspector.KindOf(flight.Bytes);
        uint receiver = WireInspector.ReceiverOf(kind, flight.Bytes);
        uint sender = WireInspector.SenderOf(kind, flight.Bytes);
        _trace.Emit(new DatagramReceived(_trace.Now, ByEngine: false, kind, receiver, sender, flight.Bytes.Length));
        _answering = false;
        _device.Receive(flight.Bytes, new IPEndPoint(NatAddress, flight.PublicPort), Now(), this);
        if (_answering) _device.Send(_reply, Now(), this);
        ArmTimer();
    }

    private void Advance()
    {
        _timerAt = null;
        if (!Up) return;
        _device.Advance(Now(), this);
        ArmTimer();
    }

    private void ArmTimer()
    {
        SimTime? wanted = _device.NextDeadline is { } deadline
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

    private void Become(bool up)
    {
        Up = up;
        _trace.Emit(new GatewayChanged(_trace.Now, up, KeptSessions: false));
        if (up) ArmTimer();
        Changed?.Invoke();
    }
}
