using System.Net;
using SleepSim.Contract;

namespace SleepSim.Testing;

/// <summary>Passes everything on, notes each call, and keeps what is thrown.</summary>
internal sealed class WatchedEngine(ITunnelEngine inner, CallWatch calls, ThrownKeeper? thrown)
    : ITunnelEngine, IDisposable
{
    // A run is on one thread.
    private readonly OpenCall _call = calls.Mine;

    public Deadline? NextDeadline
    {
        get
        {
            _call.Enter(nameof(NextDeadline));
            try
            {
                return inner.NextDeadline;
            }
            catch (Exception e) when (Keep(e))
            {
                throw;
            }
            finally
            {
                _call.Leave();
            }
        }
    }

    public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        _call.Enter(nameof(Handle), happening);
        try
        {
            inner.Handle(happening, now, host);
        }
        catch (Exception e) when (Keep(e))
        {
            throw;
        }
        finally
        {
            _call.Leave();
        }
    }

    public void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        _call.Enter(nameof(ReceiveDatagram));
        try
        {
            inner.ReceiveDatagram(socket, datagram, from, now, host);
        }
        catch (Exception e) when (Keep(e))
        {
            throw;
        }
        finally
        {
            _call.Leave();
        }
    }

    public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        _call.Enter(nameof(SendPacket));
        try
        {
            inner.SendPacket(packet, now, host);
        }
        catch (Exception e) when (Keep(e))
        {
            throw;
        }
        finally
        {
            _call.Leave();
        }
    }

    public void Dispose()
    {
        _call.Enter(nameof(Dispose));
        try
        {
            (inner as IDisposable)?.Dispose();
        }
        finally
        {
            _call.Leave();
        }
    }

    // As a filter: the stack is still whole, and the exception goes on as it is.
    private bool Keep(Exception e)
    {
        thrown?.Take(e);
        return false;
    }
}
