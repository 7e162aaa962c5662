using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>SOK-03: each error of a send makes it open another socket at once, and what answers to the one before is
/// lost.</summary>
internal sealed class RebindsOnEachError(ITunnelEngine inner) : EngineWrapper(inner)
{
    // Numbers are used once: each of the engine's own leaves room for as many rebinds.
    private const int Room = 4096;

    private SocketOptions _options = SocketOptions.Unconnected;
    private SocketId _open;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is not TunnelEvent.SocketFailed failed)
        {
            base.Handle(happening, now, host);
            return;
        }

        if (failed.Operation == SocketOperation.Send && failed.Socket == _open) Rebind(host);
        base.Handle(failed with { Socket = Inside(failed.Socket) }, now, host);
    }

    public override void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        if (socket == _open) base.ReceiveDatagram(Inside(socket), datagram, from, now, host);
    }

    protected override ITunnelHost Wrap(ITunnelHost host) => new RebindingHost(this, host);

    private void Rebind(ITunnelHost host)
    {
        SocketId next = new(_open.Number + 1);
        if (Inside(next) != Inside(_open)) return;
        host.CloseSocket(_open);
        _open = next;
        host.OpenSocket(_open, _options);
    }

    private static SocketId Inside(SocketId outside) => new(outside.Number / Room);

    private sealed class RebindingHost(RebindsOnEachError bug, ITunnelHost host) : HostWrapper(host)
    {
        public override void OpenSocket(SocketId socket, SocketOptions options)
        {
            bug._open = new SocketId(checked(socket.Number * Room));
            bug._options = options;
            base.OpenSocket(bug._open, options);
        }

        public override void CloseSocket(SocketId socket) => base.CloseSocket(bug._open);

        public override void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to) =>
            base.SendDatagram(bug._open, datagram, to);
    }
}
