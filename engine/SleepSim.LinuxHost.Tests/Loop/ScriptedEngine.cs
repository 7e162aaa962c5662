using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

/// <summary>An engine that does what a test says, and keeps a list of what it was told.</summary>
internal sealed class ScriptedEngine : ITunnelEngine, IDisposable
{
    public List<TunnelEvent> Told { get; } = [];

    public List<ClockReading> Readings { get; } = [];

    public Action<TunnelEvent, ITunnelHost> OnEvent { get; set; } = static (_, _) => { };

    public Action<byte[], IPEndPoint, ITunnelHost> OnDatagram { get; set; } = static (_, _, _) => { };

    public Action<byte[], ITunnelHost> OnPacket { get; set; } = static (_, _) => { };

    public Deadline? NextDeadline { get; set; }

    public bool Disposed { get; private set; }

    public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        Told.Add(happening);
        Readings.Add(now);
        if (happening is TunnelEvent.DeadlineReached) NextDeadline = null;
        OnEvent(happening, host);
        if (happening is TunnelEvent.StopTunnel) host.CompleteStop();
    }

    public void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        Readings.Add(now);
        OnDatagram(datagram.ToArray(), from, host);
    }

    public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        Readings.Add(now);
        OnPacket(packet.ToArray(), host);
    }

    public void Dispose() => Disposed = true;
}
