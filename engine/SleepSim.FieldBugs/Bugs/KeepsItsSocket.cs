using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>SOK-01: errors of the socket are taken for passing ones, and it is never replaced.</summary>
internal sealed class KeepsItsSocket(ITunnelEngine inner) : EngineWrapper(inner)
{
    private static readonly SocketId _only = new(1);

    private SocketId? _theirs;
    private bool _open;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.SocketFailed) return;
        if (happening is TunnelEvent.StopTunnel) host.CloseSocket(_only);
        base.Handle(happening, now, host);
    }

    public override void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        if (_theirs is { } theirs) base.ReceiveDatagram(theirs, datagram, from, now, host);
    }

    protected override ITunnelHost Wrap(ITunnelHost host) => new OneSocketHost(this, host);

    private sealed class OneSocketHost(KeepsItsSocket bug, ITunnelHost host) : HostWrapper(host)
    {
        public override void OpenSocket(SocketId socket, SocketOptions options)
        {
            bug._theirs = socket;
            if (bug._open) return;
            bug._open = true;
            base.OpenSocket(_only, options);
        }

        public override void CloseSocket(SocketId socket)
        {
            if (bug._theirs == socket) bug._theirs = null;
        }

        public override void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to) =>
            base.SendDatagram(_only, datagram, to);
    }
}
