using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Harness.Session;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>An application that looks an internal name up, again and again: only the name server behind the gateway
/// knows it, and the network's own gives an answer that is wrong.</summary>
internal sealed class NameLookups
{
    // A resolver does not give up because one datagram was lost.
    private const int Repeats = 4;

    private static readonly Duration RepeatAfter = Duration.FromSeconds(1);

    private readonly Scheduler _scheduler;
    private readonly TraceStream _trace;
    private readonly PowerManager _power;
    private readonly NetworkInterfaces _interfaces;
    private readonly ApplicationProfile _profile;
    private readonly Duration _roundTrip;
    private readonly MachineTimer _timer;
    private readonly MachineTimer _repeat;
    private readonly byte[] _question = new byte[LookupPacket.QuestionLength];
    private int _lookups;
    private int _repeats;
    private int _answered;

    public NameLookups(
        Scheduler scheduler, TraceStream trace, MachineTimers timers, PowerManager power,
        NetworkInterfaces interfaces, Scenario scenario)
    {
        _scheduler = scheduler;
        _trace = trace;
        _power = power;
        _interfaces = interfaces;
        _profile = scenario.Applications;
        _roundTrip = scenario.Network.Latency.ToDuration() * 2;
        _timer = timers.Create(Source.Applications, LookUp);
        _repeat = timers.Create(Source.Applications, AskAgain);
    }

    /// <summary>Which way a packet goes now.</summary>
    public required Func<Destination, Route> FindRoute { get; init; }

    /// <summary>The tunnel brought a name server of its own.</summary>
    public required Func<bool> TunnelHasDns { get; init; }

    /// <summary>Hands a packet to the tunnel.</summary>
    public required PacketReceiver IntoTunnel { get; init; }

    /// <summary>A connection to a host of that name is about to be opened (D5, D9).</summary>
    public required Action<string> ConnectionOpened { get; init; }

    public void Start()
    {
        if (_profile.LookupEvery is { } every) _timer.ArmAfter(every.ToDuration());
    }

    /// <summary>A packet came out of the tunnel.</summary>
    public void Receive(ReadOnlySpan<byte> packet)
    {
        if (LookupPacket.NumberOfAnswer(packet) is { } number) Answered(number, NameServer.Tunnel);
    }

    private void LookUp()
    {
        _timer.ArmAfter(_profile.LookupEvery!.Value.ToDuration());
        if (!_power.Awake || (_power.State == PowerState.DarkWake && !_profile.RunInDarkWake)) return;
        _repeats = 0;
        Ask(++_lookups);
    }

    private void AskAgain()
    {
        if (_answered == _lookups || !_power.Awake) return;
        _repeats++;
        Ask(_lookups);
    }

    private void Ask(int number)
    {
        Route route = FindRoute(Destination.Internet);
        _trace.Emit(new LookupSent(_trace.Now, number, route));
        if (_repeats < Repeats) _repeat.ArmAfter(RepeatAfter);
        if (route == Route.Tunnel && TunnelHasDns())
        {
            LookupPacket.WriteQuestion(_question, number);
            IntoTunnel(_question);
            return;
        }

        if (route is Route.Tunnel or Route.Physical && _interfaces.Primary is { HasDns: true })
        {
            AnswerOutside(number);
        }

        if (route != Route.Tunnel) ConnectionOpened(LookupPacket.Name);
    }

    private void AnswerOutside(int number) =>
        _scheduler.Schedule(
            _scheduler.Now + _roundTrip, () => Answered(number, NameServer.Network), Source.Internet);

    // The first answer counts, and none after a later question was answered.
    private void Answered(int number, NameServer by)
    {
        if (number <= _answered || number > _lookups || !_power.Awake) return;
        _answered = number;
        _trace.Emit(new LookupAnswered(_trace.Now, number, by));
    }
}
