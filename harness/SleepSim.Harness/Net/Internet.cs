using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Net;

/// <summary>The way between the NATs and the gateway: carries datagrams as the <see cref="NetworkWeather"/> has it.
/// What is lost is lost without a word (N13).</summary>
/// <remarks>No number is drawn for a fault that is not there: a run without it does not depend on it. What swallows
/// datagrams swallows those on their way too, at the moment it begins; everything else concerns what is sent from then
/// on.</remarks>
internal sealed class Internet
{
    /// <summary>The most datagrams on their way; more are dropped as a full queue drops them.</summary>
    public const int MaxInFlight = 10_000;

    private readonly Scheduler _scheduler;
    private readonly TraceStream _trace;
    private readonly RandomStream _dice;
    private readonly UnderWay _underWay = new();
    private readonly Stack<InFlight> _pool = new();
    private readonly List<Nat> _nats = [];

    public Internet(Scheduler scheduler, TraceStream trace, NetworkProfile network, RandomStream dice)
    {
        _scheduler = scheduler;
        _trace = trace;
        _dice = dice;
        Weather = new NetworkWeather(network);
        Weather.Changed += SwallowUnderWay;
    }

    public NetworkWeather Weather { get; }

    /// <summary>How many are on their way.</summary>
    public int InFlightCount => _underWay.Count;

    /// <summary>How many were sent once and set under way twice.</summary>
    public long Duplicates { get; private set; }

    /// <summary>A datagram reaches the gateway.</summary>
    public Action<InFlight>? ReachedGateway { get; set; }

    /// <summary>A datagram reaches the public side of a NAT.</summary>
    public Action<InFlight>? ReachedNat { get; set; }

    /// <summary>Makes a NAT known, so that datagrams can say which one they belong to.</summary>
    public void Attach(Nat nat) => _nats.Add(nat);

    /// <summary>The calm phase has no random loss.</summary>
    public void CalmDown() => Weather.CalmDown();

    /// <param name="outbound">From the machine to the gateway, else back.</param>
    /// <param name="publicSide">The public side of the NAT; not changed afterwards by anyone.</param>
    /// <param name="datagram">Copied.</param>
    public void Send(bool outbound, IPEndPoint publicSide, ReadOnlySpan<byte> datagram)
    {
        Nat? nat = NatOf(publicSide.Address);
        LossCause? cause = Weather.ObstacleTo(outbound, nat is { Mobile: true }, datagram.Length);
        if (cause is null && _underWay.Count >= MaxInFlight) cause = LossCause.QueueFull;
        if (cause is null && Happens(Weather.LossPerMille)) cause = LossCause.Random;
        if (cause is { } lost)
        {
            Lose(outbound, datagram, lost);
            return;
        }

        Carry(outbound, publicSide, nat, datagram);
        if (!Happens(Weather.TwicePerMille) || _underWay.Count >= MaxInFlight) return;
        Duplicates++;
        Carry(outbound, publicSide, nat, datagram);
    }

    public void Lose(bool outbound, ReadOnlySpan<byte> datagram, LossCause cause) =>
        _trace.Emit(new DatagramLost(_trace.Now, outbound, _trace.LabelOf(datagram).Kind, cause));

    private void Carry(bool outbound, IPEndPoint publicSide, Nat? nat, ReadOnlySpan<byte> datagram)
    {
        Duration latency = Weather.Latency;
        if (Happens(Weather.LatePerMille)) latency += Weather.LateBy;
        InFlight flight = _pool.Count > 0 ? _pool.Pop() : new InFlight(Arrive);
        flight.Fill(outbound, publicSide, nat, datagram);
        _underWay.Add(flight);
        flight.ArrivalTimer = _scheduler.Schedule(_scheduler.Now + latency, flight.Arrival, Source.Internet);
    }

    private void Arrive(InFlight flight)
    {
        _underWay.Remove(flight);
        (flight.Outbound ? ReachedGateway : ReachedNat)?.Invoke(flight);
        _pool.Push(flight);
    }

    private void SwallowUnderWay()
    {
        InFlight? next = _underWay.First;
        while (next is { } flight)
        {
            next = flight.After;
            bool mobile = flight.Nat is { Mobile: true };
            if (Weather.ObstacleTo(flight.Outbound, mobile, flight.Bytes.Length) is not { } cause) continue;
            _scheduler.Cancel(flight.ArrivalTimer);
            _underWay.Remove(flight);
            Lose(flight.Outbound, flight.Bytes, cause);
            _pool.Push(flight);
        }
    }

    private Nat? NatOf(IPAddress address)
    {
        foreach (Nat nat in _nats)
        {
            if (nat.Owns(address)) return nat;
        }

        return null;
    }

    private bool Happens(int perMille) => perMille > 0 && _dice.Chance(perMille, 1000);
}
