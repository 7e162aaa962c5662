using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>CTL-06: without a path it tries ten times a second.</summary>
internal sealed class HammersOffline(ITunnelEngine inner) : TickingWrapper(inner)
{
    private static readonly Duration _period = Duration.FromMilliseconds(100);

    private bool _offline;
    private bool _asleep;
    private SocketId? _socket;
    private byte[] _datagram = [];
    private IPEndPoint? _to;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        base.Handle(happening, now, host);
        switch (happening)
        {
            case TunnelEvent.StartTunnel start:
                _offline = !start.Path.IsSatisfied;
                break;
            case TunnelEvent.PathChanged changed:
                _offline = !changed.Path.IsSatisfied;
                break;
            case TunnelEvent.Sleep or TunnelEvent.StopTunnel:
                _asleep = true;
                break;
            case TunnelEvent.Wake:
                _asleep = false;
                break;
        }

        if (!_offline || _asleep) Timer = null;
        else Timer ??= new Deadline(ClockKind.Uptime, now.Uptime + _period, "once more");
    }

    protected override ITunnelHost Wrap(ITunnelHost host) => new RememberingHost(this, host);

    protected override void Tick(Deadline due, in ClockReading now, ITunnelHost host)
    {
        Timer = due with { At = now.Uptime + _period };
        if (_socket is { } socket && _to is not null) host.SendDatagram(socket, _datagram, _to);
    }

    private sealed class RememberingHost(HammersOffline bug, ITunnelHost host) : HostWrapper(host)
    {
        public override void OpenSocket(SocketId socket, SocketOptions options)
        {
            bug._socket = socket;
            base.OpenSocket(socket, options);
        }

        public override void CloseSocket(SocketId socket)
        {
            if (bug._socket == socket) bug._socket = null;
            base.CloseSocket(socket);
        }

        public override void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to)
        {
            (bug._datagram, bug._to) = (datagram.ToArray(), to);
            base.SendDatagram(socket, datagram, to);
        }
    }
}
