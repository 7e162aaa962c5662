using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Harness.Session;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>The applications: one that sends echo requests for as long as the machine is awake, and at once when its
/// own path changes, as applications do that wait for connectivity (N14).</summary>
internal sealed class Applications
{
    // Answers that come later than this many requests are not missed by anyone.
    private const int Remembered = 4096;

    private static readonly Duration BurstEvery = Duration.FromMilliseconds(250);

    private readonly Scheduler _scheduler;
    private readonly TraceStream _trace;
    private readonly PowerManager _power;
    private readonly ApplicationProfile _profile;
    private readonly Duration _physicalRoundTrip;
    private readonly MachineTimer _echoTimer;
    private readonly MachineTimer _burstTimer;
    private readonly MachineTimer _nudgeTimer;
    private (int Echo, SimTime SentAt, Route Route)[] _sent = new (int, SimTime, Route)[64];
    private readonly byte[] _packet;
    private SimTime _burstEnds;
    private Traffic? _burst;
    private int _echoes;

    public Applications(
        Scheduler scheduler, TraceStream trace, MachineTimers timers, PowerManager power, Scenario scenario)
    {
        _scheduler = scheduler;
        _trace = trace;
        _power = power;
        _profile = scenario.Applications;
        _packet = new byte[_profile.EchoSize];
        _physicalRoundTrip = scenario.Network.Latency.ToDuration() * 2;
        _echoTimer = timers.Create(Source.Applications, EchoRegularly);
        _burstTimer = timers.Create(Source.Applications, SendInBurst);
        _nudgeTimer = timers.Create(Source.Applications, () => SendEcho(""));
    }

    /// <summary>Which way a packet of an application goes now.</summary>
    public required Func<Destination, Route> FindRoute { get; init; }

    /// <summary>Hands a packet to the tunnel.</summary>
    public required PacketReceiver IntoTunnel { get; init; }

    /// <summary>An application opens a connection that does not go into the tunnel, to a host of that name, which is
    /// what on-demand rules act on (D5).</summary>
    public required Action<Destination, string> ConnectionOpened { get; init; }

    public void Start() => _echoTimer.ArmAfter(_profile.EchoEvery.ToDuration());

    /// <summary>The applications' own path changed: they try at once.</summary>
    public void Nudge()
    {
        if (!_nudgeTimer.Armed) _nudgeTimer.ArmAfter(Duration.Zero);
    }

    /// <summary>Many connections for a while (D17).</summary>
    public void Burst(Traffic traffic)
    {
        _burst = traffic;
        _burstEnds = _scheduler.Now + traffic.For.ToDuration();
        _burstTimer.ArmAfter(Duration.Zero);
    }

    /// <summary>A packet came out of the tunnel.</summary>
    public void Receive(ReadOnlySpan<byte> packet)
    {
        if (EchoPacket.NumberOfReply(packet) is { } echo) Answered(echo);
    }

    private bool Running =>
        _power.Awake && (_power.State == PowerState.FullWake || _profile.RunInDarkWake);

    private void EchoRegularly()
    {
        _echoTimer.ArmAfter(_profile.EchoEvery.ToDuration());
        SendEcho("");
    }

    private void SendInBurst()
    {
        if (_scheduler.Now < _burstEnds) _burstTimer.ArmAfter(BurstEvery);
        if (_burst is { To: not Destination.Internet } elsewhere) SendElsewhere(elsewhere.To);
        else SendEcho(_burst?.Name ?? "");
    }

    private void SendEcho(string name)
    {
        if (!Running) return;
        Route route = FindRoute(Destination.Internet);
        int echo = ++_echoes;
        Remember(echo, route);
        _trace.Emit(new EchoSent(_trace.Now, echo, route));
        if (route == Route.Tunnel)
        {
            EchoPacket.WriteRequest(_packet, echo);
            IntoTunnel(_packet);
            return;
        }

        if (route == Route.Physical) AnswerOutside(echo);
        ConnectionOpened(Destination.Internet, name);
    }

    private void AnswerOutside(int echo) =>
        _scheduler.Schedule(_scheduler.Now + _physicalRoundTrip, () => Answered(echo), Source.Internet);

    // A ring that grows to its full length: most runs are short.
    private void Remember(int echo, Route route)
    {
        if (echo >= _sent.Length && _sent.Length < Remembered) Array.Resize(ref _sent, _sent.Length * 2);
        _sent[echo % _sent.Length] = (echo, _scheduler.Now, route);
    }

    // Nobody waits for an answer to these.
    private void SendElsewhere(Destination to)
    {
        if (!Running) return;
        Route route = FindRoute(to);
        _trace.Emit(new LocalPacketSent(_trace.Now, to.ToString(), route));
        if (route != Route.Tunnel) ConnectionOpened(to, "");
    }

    private void Answered(int echo)
    {
        (int sent, SimTime at, Route route) = _sent[(uint)echo % (uint)_sent.Length];
        if (sent != echo || echo == 0 || !_power.Awake) return;
        _sent[echo % _sent.Length] = default;
        _trace.Emit(new EchoAnswered(_trace.Now, echo, (_scheduler.Now - at).Nanoseconds, route));
    }
}
