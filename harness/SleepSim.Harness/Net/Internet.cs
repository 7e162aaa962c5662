using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Net;

/// <summary>The way between the NAT and the gateway: latency and random loss. What is lost is lost without a word
/// (N13).</summary>
internal sealed class Internet
{
    /// <summary>The most datagrams on their way; more are dropped as a full queue drops them.</summary>
    public const int MaxInFlight = 10_000;

    private readonly Scheduler _scheduler;
    private readonly TraceStream _trace;
    private readonly RandomStream _dice;
    private readonly Duration _latency;
    private readonly Stack<InFlight> _pool = new();
    private int _lossPerMille;
    private int _inFlight;

    public Internet(Scheduler scheduler, TraceStream trace, NetworkProfile network, RandomStream dice)
    {
        _scheduler = scheduler;
        _trace = trace;
        _dice = dice;
        _latency = network.Latency.ToDuration();
        _lossPerMille = network.LossPerMille;
    }

    /// <summary>A datagram reaches the gateway: its bytes and the public port it came from.</summary>
    public Action<InFlight>? ReachedGateway { get; set; }

    /// <summary>A datagram reaches the NAT: its bytes and the public port it is for.</summary>
    public Action<InFlight>? ReachedNat { get; set; }

    /// <summary>The calm phase has no random loss.</summary>
    public void CalmDown() => _lossPerMille = 0;

    public void Send(bool outbound, int publicPort, ReadOnlySpan<byte> datagram)
    {
        if (_inFlight >= MaxInFlight)
        {
            Lose(outbound, datagram, LossCause.QueueFull);
            return;
        }

        if (_lossPerMille > 0 && _dice.Chance(_lossPerMille, 1000))
        {
            Lose(outbound, datagram, LossCause.Random);
            return;
        }

        InFlight flight = _pool.Count > 0 ? _pool.Pop() : new InFlight(Arrive);
        flight.Fill(outbound, publicPort, datagram);
        _inFlight++;
        _scheduler.Schedule(_scheduler.Now + _latency, flight.Arrival, Source.Internet);
    }

    public void Lose(bool outbound, ReadOnlySpan<byte> datagram, LossCause cause) =>
        _trace.Emit(new DatagramLost(_trace.Now, outbound, WireInspector.KindOf(datagram), cause));

    private void Arrive(InFlight flight)
    {
        _inFlight--;
        (flight.Outbound ? ReachedGateway : ReachedNat)?.Invoke(flight);
        _pool.Push(flight);
    }
}
