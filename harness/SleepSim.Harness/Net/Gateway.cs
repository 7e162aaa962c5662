using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Traces;

namespace SleepSim.Harness.Net;

/// <summary>The machine at the other end: what is wrong with it, what is put on record, and, behind its
/// <see cref="IFarEnd"/>, the <see cref="InnerHost"/>.</summary>
internal sealed class Gateway : IFarEndOutput, IDisposable
{
    /// <summary>A far end that has work so often at one instant never comes to rest.</summary>
    public const int AdvancesMax = 10_000;

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
    private readonly IFarEnd _farEnd;
    private readonly Action _advance;
    private readonly GatewayTroubles _troubles = new();
    private readonly Answers _answers = new();
    private TimerHandle _timer;
    private SimTime? _timerAt;
    private SimTime _advancedAt;
    private int _advances;
    private bool _sessionsLost;

    /// <summary>A gateway that is up.</summary>
    /// <param name="scheduler">The world's.</param>
    /// <param name="trace">Where everything is put on record.</param>
    /// <param name="internet">The way to the machine.</param>
    /// <param name="farEnd">Speaks the engine's protocol; the gateway disposes it.</param>
    public Gateway(Scheduler scheduler, TraceStream trace, Internet internet, IFarEnd farEnd)
    {
        _scheduler = scheduler;
        _trace = trace;
        _internet = internet;
        _farEnd = farEnd;
        _advance = Advance;
        internet.ReachedGateway = Receive;
    }

    /// <summary>An engine could get an answer.</summary>
    public bool Up { get; private set; } = true;

    /// <summary><see cref="Up"/> changed.</summary>
    public event Action? Changed;

    private Duration Now => _scheduler.Now.SinceStart;

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
        if (trouble == GatewayTrouble.KeyChange) _farEnd.SetWrongKey(true);
        Update();
    }

    public void End(GatewayTrouble trouble)
    {
        if (!_troubles.End(trouble)) return;
        if (trouble == GatewayTrouble.Restart) _farEnd.ForgetSessions();
        if (trouble == GatewayTrouble.KeyChange) _farEnd.SetWrongKey(false);
        Update();
    }

    public void Dispose() => (_farEnd as IDisposable)?.Dispose();

    void IFarEndOutput.SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        DatagramLabel label = _trace.LabelOf(datagram);
        _trace.Emit(new DatagramSent(_trace.Now, FromEngine: false, label.Kind, label.Receiver, datagram.Length));
        _internet.Send(outbound: false, to, datagram);
    }

    void IFarEndOutput.DeliverPacket(ReadOnlySpan<byte> packet) => _answers.To(packet);

    private void Receive(InFlight flight)
    {
        if (_troubles.Down || _troubles.Silent)
        {
            LossCause cause = _troubles.Down ? LossCause.GatewayDown : LossCause.GatewaySilent;
            _internet.Lose(outbound: true, flight.Bytes, cause);
            return;
        }

        DatagramLabel label = _trace.LabelOf(flight.Bytes);
        _trace.Emit(new DatagramReceived(
            _trace.Now, ByEngine: false, label.Kind, label.Receiver, label.Sender, flight.Bytes.Length));
        _answers.Clear();
        _farEnd.Receive(flight.Bytes, flight.PublicSide, Now, this);
        SendAnswers();
        if (Up) ArmTimer();
    }

    // The far end's timers stand still while the gateway cannot answer, and are late afterwards.
    private void Advance()
    {
        _timerAt = null;
        if (!Up) return;
        CountAdvance();
        _answers.Clear();
        _farEnd.Advance(Now, this);
        SendAnswers();
        ArmTimer();
    }

    private void CountAdvance()
    {
        _advances = _advancedAt == _scheduler.Now ? _advances + 1 : 1;
        _advancedAt = _scheduler.Now;
        if (_advances > AdvancesMax)
        {
            throw new InvalidOperationException(
                $"The far end had something to do {AdvancesMax} times at {_scheduler.Now}: it never comes to rest.");
        }
    }

    private void SendAnswers()
    {
        for (int i = 0; i < _answers.Count; i++) _farEnd.Send(_answers[i], Now, this);
    }

    private void ArmTimer()
    {
        SimTime? wanted = _farEnd.NextDeadline is { } deadline
            ? new SimTime(Math.Max(deadline.Nanoseconds, _scheduler.Now.Nanoseconds))
            : null;
        if (wanted == _timerAt) return;
        if (_timerAt is not null) _scheduler.Cancel(_timer);
        _timerAt = wanted;
        if (wanted is { } at) _timer = _scheduler.Schedule(at, _advance, Source.Gateway);
    }

    private void Update()
    {
        _farEnd.SetOverloaded(_troubles.Overloaded);
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
