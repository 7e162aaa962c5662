using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Net;

/// <summary>The conditions on the way between the NAT and the gateway at this moment: those of the network, and
/// whatever operations are going on. Where operations of one kind overlap, the one begun last gives the number, and
/// what swallows datagrams adds up.</summary>
internal sealed class NetworkWeather
{
    // IPv4 and UDP around a datagram.
    private const int Headers = Ipv4Header.Length + UdpHeader.Length;

    private readonly NetworkProfile _network;
    private readonly List<Operation> _goingOn = [];
    private bool _calm;
    private bool _portal;
    private bool _blackholeOut;
    private bool _blackholeIn;
    private int _largest;

    public NetworkWeather(NetworkProfile network)
    {
        _network = network;
        Settle();
    }

    /// <summary>One way, each way.</summary>
    public Duration Latency { get; private set; }

    /// <summary>How many of 1,000 are lost.</summary>
    public int LossPerMille { get; private set; }

    /// <summary>How many of 1,000 are late.</summary>
    public int LatePerMille { get; private set; }

    /// <summary>By how much.</summary>
    public Duration LateBy { get; private set; }

    /// <summary>How many of 1,000 arrive twice.</summary>
    public int TwicePerMille { get; private set; }

    /// <summary>An operation began or ended.</summary>
    public event Action? Changed;

    /// <summary>False for an operation that is no weather.</summary>
    public bool Begin(Operation operation)
    {
        if (!IsWeather(operation)) return false;
        _goingOn.Add(operation);
        Settle();
        return true;
    }

    /// <summary>Ends an operation that was begun with the same object; false for one that is no weather.</summary>
    public bool End(Operation operation)
    {
        if (!IsWeather(operation)) return false;
        int place = _goingOn.FindLastIndex(other => ReferenceEquals(other, operation));
        if (place >= 0) _goingOn.RemoveAt(place);
        Settle();
        return true;
    }

    /// <summary>The network's own random loss is over.</summary>
    public void CalmDown()
    {
        _calm = true;
        Settle();
    }

    /// <summary>What swallows a datagram now; null when it passes.</summary>
    /// <param name="outbound">From the machine to the gateway, else back.</param>
    /// <param name="mobile">It goes by a carrier's network, which has no captive portal.</param>
    /// <param name="length">Of the datagram, without IP and UDP headers.</param>
    public LossCause? ObstacleTo(bool outbound, bool mobile, int length)
    {
        // Nothing but the portal answers (D23).
        if (_portal && !mobile) return LossCause.CaptivePortal;
        if (outbound ? _blackholeOut : _blackholeIn) return LossCause.Blackhole;
        return length + Headers > _largest ? LossCause.TooBig : null;
    }

    /// <summary>Whether datagrams have a chance to get there and back: what a judge may hold against an
    /// engine.</summary>
    /// <param name="mobile">By a carrier's network.</param>
    /// <param name="length">Of a datagram, without IP and UDP headers.</param>
    public bool Carries(bool mobile, int length) =>
        LossPerMille < 1000
        && ObstacleTo(outbound: true, mobile, length) is null
        && ObstacleTo(outbound: false, mobile, length) is null;

    private static bool IsWeather(Operation operation) =>
        operation is LatencyRise or PacketLoss or Reordering or Duplication or Blackhole or MtuDrop or CaptivePortal;

    private void Settle()
    {
        Latency = _network.Latency.ToDuration();
        LossPerMille = _calm ? 0 : _network.LossPerMille;
        (LatePerMille, LateBy, TwicePerMille) = (0, Duration.Zero, 0);
        (_portal, _blackholeOut, _blackholeIn, _largest) = (false, false, false, int.MaxValue);
        foreach (Operation operation in _goingOn) Apply(operation);
        Changed?.Invoke();
    }

    private void Apply(Operation operation)
    {
        switch (operation)
        {
            case LatencyRise rise:
                Latency = rise.OneWay.ToDuration();
                break;
            case PacketLoss loss:
                LossPerMille = loss.PerMille;
                break;
            case Reordering late:
                (LatePerMille, LateBy) = (late.PerMille, late.By.ToDuration());
                break;
            case Duplication twice:
                TwicePerMille = twice.PerMille;
                break;
            case Blackhole hole:
                _blackholeOut |= hole.Way is BlackholeWay.Both or BlackholeWay.Out;
                _blackholeIn |= hole.Way is BlackholeWay.Both or BlackholeWay.In;
                break;
            case MtuDrop drop:
                _largest = Math.Min(_largest, drop.Bytes);
                break;
            case CaptivePortal:
                _portal = true;
                break;
        }
    }
}
