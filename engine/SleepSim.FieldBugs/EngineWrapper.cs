using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>An engine around another one. As it stands it changes nothing; a bug overrides the one thing it gets
/// wrong.</summary>
public abstract class EngineWrapper(ITunnelEngine inner) : ITunnelEngine, IDisposable
{
    /// <summary>The engine inside.</summary>
    protected ITunnelEngine Inner => inner;

    /// <inheritdoc/>
    public virtual Deadline? NextDeadline => inner.NextDeadline;

    /// <inheritdoc/>
    public virtual void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host) =>
        inner.Handle(happening, now, Wrap(host));

    /// <inheritdoc/>
    public virtual void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host) =>
        inner.ReceiveDatagram(socket, datagram, from, now, Wrap(host));

    /// <inheritdoc/>
    public virtual void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host) =>
        inner.SendPacket(packet, now, Wrap(host));

    /// <summary>Lets the engine inside go.</summary>
    public void Dispose()
    {
        (inner as IDisposable)?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The host as the engine inside sees it.</summary>
    protected virtual ITunnelHost Wrap(ITunnelHost host) => host;
}
