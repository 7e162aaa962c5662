using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>An engine whose handshakes are begun only when the bug lets them.</summary>
internal abstract class HandshakeGate(ITunnelEngine inner) : EngineWrapper(inner)
{
    // The first byte of a message is its type, and its length that of its type (whitepaper, section 5.4).
    private const byte Initiation = 1;
    private const byte Response = 2;
    private const int InitiationLength = 148;

    /// <summary>The clocks at the call under way.</summary>
    protected ClockReading Now { get; private set; }

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        Now = now;
        base.Handle(happening, now, host);
    }

    public override void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        Now = now;
        Heard(isResponse: datagram.Length > 0 && datagram[0] == Response);
        base.ReceiveDatagram(socket, datagram, from, now, host);
    }

    public override void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        Now = now;
        base.SendPacket(packet, now, host);
    }

    /// <summary>Whether a handshake may be begun now; else its initiation is not sent.</summary>
    protected abstract bool MayBegin();

    /// <summary>A handshake is begun.</summary>
    protected virtual void Began()
    {
    }

    /// <summary>A datagram arrived.</summary>
    protected virtual void Heard(bool isResponse)
    {
    }

    protected override ITunnelHost Wrap(ITunnelHost host) => new GatedHost(this, host);

    private sealed class GatedHost(HandshakeGate gate, ITunnelHost host) : HostWrapper(host)
    {
        public override void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to)
        {
            if (datagram.Length == InitiationLength && datagram[0] == Initiation)
            {
                if (!gate.MayBegin()) return;
                gate.Began();
            }

            base.SendDatagram(socket, datagram, to);
        }
    }
}
