using System.Net;
using SleepSim.Contract;

namespace SleepSim.Campaigns;

/// <summary>An engine whose calls are noted.</summary>
internal sealed class WitnessedEngine(ITunnelEngine inner, CallWitness witness) : ITunnelEngine, IDisposable
{
    public Deadline? NextDeadline
    {
        get
        {
            witness.Enter(nameof(NextDeadline));
            Deadline? next = inner.NextDeadline;
            witness.Leave(nameof(NextDeadline));
            return next;
        }
    }

    public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        string call = $"{nameof(Handle)}({happening.GetType().Name})";
        witness.Enter(call);
        inner.Handle(happening, now, host);
        witness.Leave(call);
    }

    public void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        witness.Enter(nameof(ReceiveDatagram));
        inner.ReceiveDatagram(socket, datagram, from, now, host);
        witness.Leave(nameof(ReceiveDatagram));
    }

    public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        witness.Enter(nameof(SendPacket));
        inner.SendPacket(packet, now, host);
        witness.Leave(nameof(SendPacket));
    }

    public void Dispose()
    {
        witness.Enter(nameof(Dispose));
        (inner as IDisposable)?.Dispose();
        witness.Leave(nameof(Dispose));
    }
}
