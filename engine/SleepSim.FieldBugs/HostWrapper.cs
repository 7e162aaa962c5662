using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>A host in front of another one. As it stands it changes nothing.</summary>
public abstract class HostWrapper(ITunnelHost inner) : ITunnelHost
{
    /// <inheritdoc/>
    public virtual void CompleteStart(string? error) => inner.CompleteStart(error);

    /// <inheritdoc/>
    public virtual void CompleteStop() => inner.CompleteStop();

    /// <inheritdoc/>
    public virtual void CompleteSleep() => inner.CompleteSleep();

    /// <inheritdoc/>
    public virtual void CompleteAppMessage(RequestId request, ReadOnlySpan<byte> answer) =>
        inner.CompleteAppMessage(request, answer);

    /// <inheritdoc/>
    public virtual void CancelTunnel(string error) => inner.CancelTunnel(error);

    /// <inheritdoc/>
    public virtual void SetReasserting(bool reasserting) => inner.SetReasserting(reasserting);

    /// <inheritdoc/>
    public virtual void ApplySettings(RequestId request, TunnelSettings? settings) =>
        inner.ApplySettings(request, settings);

    /// <inheritdoc/>
    public virtual void OpenSocket(SocketId socket, SocketOptions options) => inner.OpenSocket(socket, options);

    /// <inheritdoc/>
    public virtual void CloseSocket(SocketId socket) => inner.CloseSocket(socket);

    /// <inheritdoc/>
    public virtual void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to) =>
        inner.SendDatagram(socket, datagram, to);

    /// <inheritdoc/>
    public virtual void DeliverPacket(ReadOnlySpan<byte> packet) => inner.DeliverPacket(packet);

    /// <inheritdoc/>
    public virtual void Resolve(RequestId request, string name) => inner.Resolve(request, name);

    /// <inheritdoc/>
    public virtual void Log(LogLevel level, string message) => inner.Log(level, message);

    /// <inheritdoc/>
    public virtual void Reached(string place) => inner.Reached(place);
}
