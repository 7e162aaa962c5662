using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Net;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>The provider's way to the network: sockets, then the NAT, then the Internet.</summary>
internal sealed class UdpStack
{
    private readonly TraceStream _trace;
    private readonly PowerManager _power;
    private readonly NetworkInterface _interface;
    private readonly SocketTable _sockets;
    private readonly Nat _nat;
    private readonly Internet _internet;
    private readonly IPEndPoint _gateway = new(Gateway.Address, Gateway.Port);

    public UdpStack(
        TraceStream trace, PowerManager power, NetworkInterface networkInterface, Nat nat, Internet internet)
    {
        _trace = trace;
        _power = power;
        _interface = networkInterface;
        _sockets = new SocketTable(networkInterface);
        _nat = nat;
        _internet = internet;
        internet.ReachedNat = Receive;
    }

    /// <summary>Takes a datagram for an open socket.</summary>
    public delegate void Receiver(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from);

    public Receiver? Received { get; set; }

    /// <summary>Null when it is open, else why not.</summary>
    public SocketErrno? Open(SocketId id, SocketOptions options)
    {
        SocketErrno? error = _sockets.Open(id, options);
        if (error is { } errno) Report(id, SocketOperation.Open, errno);
        else _trace.Emit(new SocketOpened(_trace.Now, id.Number, options.ConnectTo is not null));
        return error;
    }

    /// <summary>Null when it was sent, which does not say that it will arrive, else why not.</summary>
    public SocketErrno? Send(SocketId id, ReadOnlySpan<byte> datagram)
    {
        if (_sockets.ErrorOfSend(id, datagram.Length) is { } errno)
        {
            Report(id, SocketOperation.Send, errno);
            return errno;
        }

        WireKind kind = WireInspector.KindOf(datagram);
        uint receiver = WireInspector.ReceiverOf(kind, datagram);
        _trace.Emit(new DatagramSent(_trace.Now, FromEngine: true, kind, receiver, datagram.Length));
        IPEndPoint publicSide = _nat.Outbound(_interface.Address, _sockets.Find(id)!.Port);
        _internet.Send(outbound: true, publicSide, datagram);
        return null;
    }

    public void Close(SocketId id)
    {
        if (_sockets.Close(id)) _trace.Emit(new SocketClosed(_trace.Now, id.Number));
    }

    /// <summary>The process is gone, and its sockets with it.</summary>
    public void CloseAll() => _sockets.CloseAll();

    private void Receive(InFlight flight)
    {
        ReadOnlySpan<byte> bytes = flight.Bytes;
        if (_nat.Inbound(flight.PublicSide) is not { } inside) _internet.Lose(false, bytes, LossCause.NatExpired);
        else if (!_power.Awake) _internet.Lose(false, bytes, LossCause.Asleep);
        else if (!_interface.Link || !_interface.HasAddress || inside.Address != _interface.Address)
            _internet.Lose(false, bytes, LossCause.InterfaceDown);
        else if (_sockets.FindPort(inside.Port) is not { } socket || Received is null)
            _internet.Lose(false, bytes, LossCause.SocketClosed);
        else Deliver(socket, bytes);
    }

    private void Deliver(UdpSocket socket, ReadOnlySpan<byte> bytes)
    {
        WireKind kind = WireInspector.KindOf(bytes);
        uint receiver = WireInspector.ReceiverOf(kind, bytes);
        uint sender = WireInspector.SenderOf(kind, bytes);
        _trace.Emit(new DatagramReceived(_trace.Now, ByEngine: true, kind, receiver, sender, bytes.Length));
        Received!(socket.Id, bytes, _gateway);
    }

    private void Report(SocketId id, SocketOperation operation, SocketErrno errno) =>
        _trace.Emit(new SocketErred(_trace.Now, id.Number, operation.ToString(), errno.ToString()));
}
