using System.Net;
using SleepSim.Contract;

namespace SleepSim.Testing.Sample;

/// <summary>Says hello until it is welcomed, then carries packets as they are: the shape of an engine with a protocol of
/// its own, and no protection at all.</summary>
public sealed class PingEngine(IPEndPoint server, TunnelSettings settings) : ITunnelEngine
{
    private static readonly Duration _retry = Duration.FromSeconds(1);

    private Duration? _helloAt;
    private bool _awake = true;
    private bool _path;
    private bool _started;
    private bool _welcome;
    private int _socket;

    public Deadline? NextDeadline =>
        _awake && _path && _helloAt is { } at ? new Deadline(ClockKind.Continuous, at, "hello") : null;

    public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        switch (happening)
        {
            case TunnelEvent.StartTunnel start:
                _path = start.Path.IsSatisfied;
                host.ApplySettings(new RequestId(1), settings);
                break;
            case TunnelEvent.SettingsApplied:
                Connect(now, host);
                break;
            case TunnelEvent.Sleep:
                _awake = false;
                host.CompleteSleep();
                break;
            case TunnelEvent.Wake:
                _awake = true;
                Connect(now, host);
                break;
            case TunnelEvent.PathChanged changed:
                _path = changed.Path.IsSatisfied;
                if (_path && _awake && _socket > 0) Connect(now, host);
                break;
            case TunnelEvent.DeadlineReached when _awake && _helloAt <= now.Continuous:
                SayHello(now, host);
                break;
            case TunnelEvent.StopTunnel:
                (_awake, _helloAt) = (false, null);
                host.CloseSocket(new SocketId(_socket));
                host.CompleteStop();
                break;
            case TunnelEvent.AppMessage message:
                host.CompleteAppMessage(message.Request, default);
                break;
        }
    }

    public void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        if (datagram.IsEmpty || !_awake) return;
        if (datagram[0] == Ping.Data) host.DeliverPacket(datagram[1..]);
        if (datagram[0] == Ping.Unknown) SayHello(now, host);
        if (datagram[0] == Ping.Welcome) Welcome(host);
    }

    public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        if (_awake && _welcome) host.SendDatagram(new SocketId(_socket), [Ping.Data, .. packet], server);
    }

    // A socket of before a sleep or another network may be dead without saying so.
    private void Connect(in ClockReading now, ITunnelHost host)
    {
        if (_socket > 0) host.CloseSocket(new SocketId(_socket));
        host.OpenSocket(new SocketId(++_socket), SocketOptions.Unconnected);
        SayHello(now, host);
    }

    private void SayHello(in ClockReading now, ITunnelHost host)
    {
        host.SendDatagram(new SocketId(_socket), [Ping.Hello], server);
        _welcome = false;
        _helloAt = now.Continuous + _retry;
    }

    private void Welcome(ITunnelHost host)
    {
        (_welcome, _helloAt) = (true, null);
        if (!_started) host.CompleteStart(error: null);
        _started = true;
    }
}
