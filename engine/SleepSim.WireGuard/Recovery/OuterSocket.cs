using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>The one UDP socket that carries the tunnel, under a new number each time it is opened.</summary>
/// <param name="port">The UDP port it is called on; 0 for any.</param>
internal sealed class OuterSocket(int port)
{
    // An unconnected socket heals by itself once there is an address again (N1); one that goes on failing may be one of
    // those that never do (N9).
    private const int FailuresTolerated = 3;

    // A refusal is reported right after the attempt; anything later concerns something else.
    private static readonly Duration ReportTime = Duration.FromMilliseconds(1);

    // Paths may be announced in a flurry (L39), and each try costs a socket.
    private static readonly Duration TryAgainAfter = Duration.FromMilliseconds(250);

    private int _number;
    private int _failures;
    private SocketId? _open;
    private byte[] _initiation = [];
    private IPEndPoint? _initiationTo;
    private Duration _madeAt;
    private Duration _triedAt;
    private SocketId? _triedOn;
    private bool _refused;
    private string? _openedOn;

    /// <summary>An operation on it failed since it was opened.</summary>
    public bool Failed => _failures > 0;

    /// <summary>It failed, and not just now: a path that is announced again is worth another try.</summary>
    public bool FailedAWhileAgo(Duration now) => Failed && now - _triedAt >= TryAgainAfter;

    /// <summary>It failed so often that another one is worth a try.</summary>
    public bool Broken => _failures > FailuresTolerated;

    /// <summary>What it stood on is gone: no waiting heals it.</summary>
    public bool Dead { get; private set; }

    public bool IsOpen => _open is not null;

    /// <summary>Nothing speaks against it on that interface: a path that comes and goes there costs no socket each time
    /// (SOK-03).</summary>
    public bool IsGoodOn(string? name) => IsOpen && !Failed && (_openedOn is null || _openedOn == name);

    /// <param name="connectTo">Null for a socket that survives a change of address (N1).</param>
    /// <param name="on">The interface of the path at this moment.</param>
    /// <param name="host">The host.</param>
    public void Reopen(IPEndPoint? connectTo, string? on, ITunnelHost host)
    {
        Close(host);
        _openedOn = on;
        SocketId socket = new(++_number);
        _open = socket;
        host.OpenSocket(socket, new SocketOptions(connectTo, LocalPort: port));
    }

    public void Close(ITunnelHost host)
    {
        if (_open is { } open) host.CloseSocket(open);
        _open = null;
        _failures = 0;
        Dead = false;
    }

    /// <summary>Sends, or does nothing while there is no socket.</summary>
    public void Send(ReadOnlySpan<byte> datagram, IPEndPoint to, Duration now, ITunnelHost host)
    {
        if (_open is not { } open) return;
        if (datagram.Length == InitiationMessage.Length && datagram[0] == (byte)MessageType.Initiation)
        {
            _initiation = datagram.ToArray();
            (_initiationTo, _madeAt, _triedAt, _triedOn, _refused) = (to, now, now, open, false);
            if (datagram[^MessageHeader.MacLength..].ContainsAnyExcept((byte)0))
                host.Reached(RecoveryPlaces.CookieUsed);
        }
        else if (datagram is [(byte)MessageType.Response, ..])
        {
            host.Reached(RecoveryPlaces.PeerCalled);
        }

        host.SendDatagram(open, datagram, to);
    }

    /// <summary>Sends an initiation that the system refused once more: nobody has seen it, so it is as good as a new
    /// one and costs no cryptography. False when there is none.</summary>
    public bool SendRefusedInitiation(IPEndPoint? peer, Duration now, ITunnelHost host)
    {
        bool fresh = now - _madeAt <= ProtocolConstants.RekeyTimeout;
        if (_open is not { } open || !_refused || !fresh || !Equals(peer, _initiationTo)) return false;
        (_triedAt, _triedOn, _refused) = (now, open, false);
        host.Reached(RecoveryPlaces.RefusedAgain);
        host.SendDatagram(open, _initiation, _initiationTo!);
        return true;
    }

    /// <summary>An initiation left on the open socket so recently that the peer would refuse another one (W4); its
    /// answer needs the socket.</summary>
    public bool InitiatedJustNow(IPEndPoint? peer, Duration now) =>
        _open is not null && _triedOn == _open && !_refused && Equals(peer, _initiationTo)
        && now - _triedAt <= ProtocolConstants.InitiationInterval;

    /// <summary>Notes a failure; false when it concerns a socket of before.</summary>
    public bool NoteFailure(TunnelEvent.SocketFailed failed, Duration now)
    {
        if (_open != failed.Socket) return false;
        _refused |= _initiationTo is not null && now - _triedAt <= ReportTime;
        Dead |= IsDeadFor(failed.Error);
        _failures = Dead ? FailuresTolerated + 1 : _failures + 1;
        return true;
    }

    public bool Is(SocketId socket) => _open == socket;

    // What it was bound to is gone, or the system has taken it away: waiting does not help (N1, N4, N7).
    private static bool IsDeadFor(SocketErrno error) =>
        error is SocketErrno.EADDRNOTAVAIL or SocketErrno.ENXIO or SocketErrno.EBADF;
}
