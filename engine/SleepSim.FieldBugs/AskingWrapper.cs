using System.Net;
using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>An engine that asks the host for things beside what the engine inside asks for. Numbers are used once and
/// rise, so each number of the engine inside leaves room for some of the bug's own.</summary>
internal abstract class AskingWrapper(ITunnelEngine inner) : EngineWrapper(inner)
{
    private const int Room = 4096;

    private int _lastRequest;
    private int _lastSocket;

    /// <summary>What the engine inside last asked for; null when it cleared them.</summary>
    protected TunnelSettings? Settings { get; private set; }

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (AsTheirs(happening) is { } theirs) base.Handle(theirs, now, host);
    }

    public override void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        if (IsTheirs(socket.Number)) base.ReceiveDatagram(Inside(socket), datagram, from, now, host);
    }

    protected override ITunnelHost Wrap(ITunnelHost host) => new RenumberingHost(this, host);

    /// <summary>Asks for settings; not any more when there is no room left.</summary>
    protected void Apply(TunnelSettings? settings, ITunnelHost host)
    {
        if (IsTheirs(_lastRequest + 1)) return;
        host.ApplySettings(new RequestId(++_lastRequest), settings);
    }

    /// <summary>Opens a socket; not any more when there is no room left.</summary>
    protected void Open(SocketOptions options, ITunnelHost host)
    {
        if (IsTheirs(_lastSocket + 1)) return;
        host.OpenSocket(new SocketId(++_lastSocket), options);
    }

    // Answers to what the bug asked for are of no interest to anyone.
    private static TunnelEvent? AsTheirs(TunnelEvent happening) => happening switch
    {
        TunnelEvent.SettingsApplied e => IsTheirs(e.Request.Number) ? e with { Request = Inside(e.Request) } : null,
        TunnelEvent.NameResolved e => e with { Request = Inside(e.Request) },
        TunnelEvent.SocketFailed e => IsTheirs(e.Socket.Number) ? e with { Socket = Inside(e.Socket) } : null,
        _ => happening,
    };

    private static bool IsTheirs(int number) => number % Room == 0;

    private static RequestId Inside(RequestId outside) => new(outside.Number / Room);

    private static SocketId Inside(SocketId outside) => new(outside.Number / Room);

    private static SocketId Outside(SocketId inside) => new(checked(inside.Number * Room));

    private static RequestId Outside(RequestId inside) => new(checked(inside.Number * Room));

    private sealed class RenumberingHost(AskingWrapper wrapper, ITunnelHost host) : HostWrapper(host)
    {
        public override void ApplySettings(RequestId request, TunnelSettings? settings)
        {
            wrapper.Settings = settings;
            wrapper._lastRequest = Outside(request).Number;
            base.ApplySettings(Outside(request), settings);
        }

        public override void Resolve(RequestId request, string name)
        {
            wrapper._lastRequest = Outside(request).Number;
            base.Resolve(Outside(request), name);
        }

        public override void OpenSocket(SocketId socket, SocketOptions options)
        {
            wrapper._lastSocket = Outside(socket).Number;
            base.OpenSocket(Outside(socket), options);
        }

        public override void CloseSocket(SocketId socket) => base.CloseSocket(Outside(socket));

        public override void SendDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint to) =>
            base.SendDatagram(Outside(socket), datagram, to);
    }
}
