using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>The provider's way to the network: sockets, then the NAT of the network they use, then the
/// Internet.</summary>
internal sealed class UdpStack
{
    private readonly TraceStream _trace;
    private readonly PowerManager _power;
    private readonly NetworkInterfaces _interfaces;
    private readonly PathMonitor _paths;
    private readonly SocketTable _sockets;
    private readonly Nat _home;
    private readonly Nat _carrier;
    private readonly Internet _internet;
    private readonly IPEndPoint _gateway = new(Gateway.Address, Gateway.Port);
    private readonly IPEndPoint _translated = new(Gateway.Nat64Address, Gateway.Port);

    public UdpStack(
        TraceStream trace, PowerManager power, NetworkInterfaces interfaces, PathMonitor paths,
        NoRouteError noRoute, Nat home, Nat carrier, Internet internet)
    {
        _trace = trace;
        _power = power;
        _interfaces = interfaces;
        _paths = paths;
        _sockets = new SocketTable(interfaces, noRoute);
        _home = home;
        _carrier = carrier;
        _internet = internet;
        internet.ReachedNat = Receive;
    }

    /// <summary>Takes a datagram for an open socket.</summary>
    public delegate void Receiver(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from);

    public Receiver? Received { get; set; }

    /// <summary>Sockets that are open.</summary>
    public int OpenCount => _sockets.OpenCount;

    /// <summary>Null when it is open, else why not.</summary>
    public SocketErrno? Open(SocketId id, SocketOptions options)
    {
        SocketErrno? error = _sockets.Open(id, options);
        if (error is { } errno) Report(id, SocketOperation.Open, errno);
        else
            _trace.Emit(new SocketOpened(
                _trace.Now, id.Number, options.ConnectTo is not null, options.BindTo ?? ""));
        return error;
    }

    /// <summary>Null when it was sent, which does not say that it will arrive, else why not.</summary>
    public SocketErrno? Send(SocketId id, ReadOnlySpan<byte> datagram, IPEndPoint to)
    {
        if (ErrorOfSend(id, datagram.Length, to) is { } errno)
        {
            Report(id, SocketOperation.Send, errno);
            return errno;
        }

        DatagramLabel label = _trace.LabelOf(datagram);
        _trace.Emit(new DatagramSent(_trace.Now, FromEngine: true, label.Kind, label.Receiver, datagram.Length));
        if (!Gateway.IsAt(to.Address) || to.Port != Gateway.Port)
        {
            _internet.Lose(outbound: true, datagram, LossCause.NobodyThere);
            return null;
        }

        UdpSocket socket = _sockets.Find(id)!;
        NetworkInterface way = _sockets.WayOf(socket)!;
        Nat nat = way.Kind == InterfaceKind.Cellular ? _carrier : _home;
        _internet.Send(outbound: true, nat.Outbound(way.Address, socket.Port), datagram);
        return null;
    }

    public void Close(SocketId id)
    {
        if (_sockets.Close(id)) _trace.Emit(new SocketClosed(_trace.Now, id.Number));
    }

    /// <summary>The process is gone, and its sockets with it.</summary>
    public void CloseAll() => _sockets.CloseAll();

    /// <summary>The machine sleeps, and no socket outlives that (N7).</summary>
    public void MakeDefunct() => _sockets.MakeDefunct();

    // A tunnel that has lost its delegate interface finds no way out at all (N8).
    private SocketErrno? ErrorOfSend(SocketId id, int length, IPEndPoint to) =>
        _paths.DelegateLost ? SocketErrno.EHOSTUNREACH : _sockets.ErrorOfSend(id, length, to);

    private void Receive(InFlight flight)
    {
        ReadOnlySpan<byte> bytes = flight.Bytes;
        if (flight.Nat?.Inbound(flight.PublicSide) is not { } inside)
            _internet.Lose(false, bytes, LossCause.NatExpired);
        else if (!_power.Awake) _internet.Lose(false, bytes, LossCause.Asleep);
        else if (InterfaceAt(inside.Address) is not { } arrivedOn)
            _internet.Lose(false, bytes, LossCause.InterfaceDown);
        else if (_sockets.FindPort(inside.Port) is not { } socket || Received is null)
            _internet.Lose(false, bytes, LossCause.SocketClosed);
        else Deliver(socket, bytes, arrivedOn.Ipv6Only ? _translated : _gateway);
    }

    private NetworkInterface? InterfaceAt(int address)
    {
        foreach (NetworkInterface one in _interfaces.All)
        {
            if (one.Link && one.HasAddress && one.Address == address) return one;
        }

        return null;
    }

    private void Deliver(UdpSocket socket, ReadOnlySpan<byte> bytes, IPEndPoint from)
    {
        DatagramLabel label = _trace.LabelOf(bytes);
        _trace.Emit(new DatagramReceived(
            _trace.Now, ByEngine: true, label.Kind, label.Receiver, label.Sender, bytes.Length));
        Received!(socket.Id, bytes, from);
    }

    private void Report(SocketId id, SocketOperation operation, SocketErrno errno) =>
        _trace.Emit(new SocketErred(_trace.Now, id.Number, operation.ToString(), errno.ToString()));
}
