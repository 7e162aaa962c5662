using System.Net;
using SleepSim.Contract;

namespace SleepSim.Testing;

/// <summary>Passes everything on, and keeps what is thrown.</summary>
internal sealed class WatchedEngine(ITunnelEngine inner, ThrownKeeper thrown) : ITunnelEngine, IDisposable
{
    public Deadline? NextDeadline
    {
        get
        {
            try
            {
                return inner.NextDeadline;
            }
            catch (Exception e)
            {
                thrown.Take(e);
                throw;
            }
        }
    }

    public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        try
        {
            inner.Handle(happening, now, host);
        }
        catch (Exception e)
        {
            thrown.Take(e);
            throw;
        }
    }

    public void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        try
        {
            inner.ReceiveDatagram(socket, datagram, from, now, host);
        }
        catch (Exception e)
        {
            thrown.Take(e);
            throw;
        }
    }

    public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        try
        {
            inner.SendPacket(packet, now, host);
        }
        catch (Exception e)
        {
            thrown.Take(e);
            throw;
        }
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();
}
