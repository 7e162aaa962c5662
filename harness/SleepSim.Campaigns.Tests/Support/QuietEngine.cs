using System.Net;
using SleepSim.Contract;

namespace SleepSim.Campaigns.Tests;

/// <summary>Completes what it is asked, and never sends anything.</summary>
internal sealed class QuietEngine : ITunnelEngine
{
    public Deadline? NextDeadline => null;

    public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        switch (happening)
        {
            case TunnelEvent.StartTunnel:
                host.CompleteStart(error: null);
                break;
            case TunnelEvent.StopTunnel:
                host.CompleteStop();
                break;
            case TunnelEvent.Sleep:
                host.CompleteSleep();
                break;
            case TunnelEvent.AppMessage message:
                host.CompleteAppMessage(message.Request, []);
                break;
            default:
                break;
        }
    }

    public void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
    }

    public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
    }
}
