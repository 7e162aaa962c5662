using System.Net;

namespace SleepSim.Contract.Tests.Examples;

/// <summary>Carries packets to a server as they are: the shape of an engine, and no protection at all.</summary>
public sealed class PlainEngine(IPEndPoint server, TunnelSettings settings) : ITunnelEngine
{
    private bool _quiet;
    private int _socket;

    public Deadline? NextDeadline => null;

    public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        switch (happening)
        {
            case TunnelEvent.StartTunnel:
                host.ApplySettings(new RequestId(1), settings);
                host.OpenSocket(new SocketId(_socket = 1), SocketOptions.Unconnected);
                break;
            case TunnelEvent.SettingsApplied applied:
                host.CompleteStart(applied.Error);
                break;
            case TunnelEvent.Sleep:
                _quiet = true;
                host.CompleteSleep();
                break;
            case TunnelEvent.Wake:
                _quiet = false;
                host.CloseSocket(new SocketId(_socket));
                host.OpenSocket(new SocketId(++_socket), SocketOptions.Unconnected);
                break;
            case TunnelEvent.StopTunnel:
                _quiet = true;
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
        if (from.Equals(server)) host.DeliverPacket(datagram);
    }

    public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        if (!_quiet) host.SendDatagram(new SocketId(_socket), packet, server);
    }
}
