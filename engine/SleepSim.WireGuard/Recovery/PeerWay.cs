using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>The way to the peers: the path, the socket on it, the addresses, and the handshakes that prove that
/// packets pass. It is in doubt from the moment anything speaks against it until the peer has been heard
/// again.</summary>
internal sealed class PeerWay
{
    // A socket that is refused because there is no way out is not the better for another one (S7); but the last of the
    // early retries, 4.4 s after the first replacement, still gets one.
    private static readonly Duration ReplaceAgain = Duration.FromSeconds(4);

    private readonly RecoveryPolicy _policy;
    private readonly WireGuardDevice _device;
    private readonly OuterSocket _socket;
    private readonly DeviceOutlet _outlet;
    private readonly WakeWatch _watch;
    private readonly SessionDoubt _doubt;
    private readonly PeerSilence _silence;
    private readonly EndpointNames _names;
    private readonly bool _calls;
    private readonly bool[] _called;

    private NetworkPath _path = NetworkPath.Unsatisfied;
    private Duration? _roundTrip;
    private Duration? _replacedAt;
    private int _requests;

    public PeerWay(
        RecoveryPolicy policy,
        WgQuickConfiguration configuration,
        WireGuardDevice device,
        OuterSocket socket,
        DeviceOutlet outlet,
        WakeWatch watch)
    {
        (_policy, _device, _socket, _outlet, _watch) = (policy, device, socket, outlet, watch);
        _doubt = new SessionDoubt(policy.Retries);
        _silence = new PeerSilence(policy.Retries?.Suspicion);
        _names = new EndpointNames(configuration);
        _called = [.. configuration.Peers.Select(peer => peer.EndpointHost is not null)];
        _calls = configuration.CallsPeers;
    }

    /// <summary>Nothing proves at the moment that packets pass. Who only waits to be called has nothing to prove: it
    /// keeps its socket good, and that is all.</summary>
    public bool InDoubt => _calls && _doubt.Active;

    /// <summary>The system says that there is no way out, and nobody has proven it wrong: trying each packet is of no
    /// use (S8).</summary>
    public bool Offline => _policy.Retries is not null && InDoubt && !_path.IsSatisfied;

    /// <summary>When to look at an unanswered peer.</summary>
    public (Duration At, string Reason)? SilenceDeadline => _silence.NextDeadline;

    /// <summary>When to try again: the look-up, or the handshake.</summary>
    public (Duration At, string Reason)? RetryDeadline
    {
        get
        {
            (Duration At, string Reason)? retry =
                _doubt.NextRetry is { } due ? (due, "handshake retry in doubt") : null;
            bool asks = _policy.Recovers && _names.AskAgainAt is not null;
            if (!asks || retry?.At < _names.AskAgainAt) return retry;
            return (_names.AskAgainAt!.Value, "name lookup");
        }
    }

    /// <summary>A number for a request, used by nobody before.</summary>
    public RequestId NextRequest() => new(++_requests);

    /// <summary>The tunnel starts on a path.</summary>
    public void Open(NetworkPath path, in ProtocolTime time, ITunnelHost host)
    {
        _path = path;
        _names.Follow(path, _device);
        if (_policy.Recovers) _doubt.Begin();
        Reconnect(time, host);
    }

    public void Close(ITunnelHost host) => _socket.Close(host);

    /// <summary>Sleep is announced: what is proven now, need not be true after it.</summary>
    public void PrepareSleep(ITunnelHost host)
    {
        if (_policy.AtWake == WakeReaction.ReconnectOnce) _socket.Close(host);
        if (_policy.Recovers) _doubt.Begin();
    }

    /// <summary>The machine woke, or the announced sleep did not come.</summary>
    public void Wake(in ProtocolTime time, ITunnelHost host)
    {
        if (_policy.AtWake == WakeReaction.None) return;
        bool slept = _watch.TakeSlept() || !_policy.Recovers;
        bool reconnects = slept || !_names.Known || _socket is not { IsOpen: true, Failed: false };
        host.Reached(reconnects ? RecoveryPlaces.WokeInDoubt : RecoveryPlaces.SleepCalledOff);
        if (reconnects) Reconnect(time, host);
        else Prove(time);
    }

    /// <summary>True when packets held back may have a way out now.</summary>
    public bool ChangePath(NetworkPath path, in ProtocolTime time, ITunnelHost host)
    {
        if (OwnTunnel.Is(path))
        {
            host.Reached(RecoveryPlaces.OwnPath);
            return false;
        }

        NetworkPath before = _path;
        _path = path;
        if (!_policy.Recovers) return false;
        _names.Follow(path, _device);
        if (_watch.Asleep)
        {
            host.Reached(RecoveryPlaces.PathWhileQuiet);
            return false;
        }

        host.Reached(PlaceOf(path, before, time.Elapsed));
        if (!path.IsSatisfied)
        {
            _doubt.Begin();
            _doubt.RetrySlowly(time.Elapsed);
        }
        else if (ReconnectsOn(path, before, time.Elapsed))
        {
            if (!before.IsSatisfied || path.SupportsDns != before.SupportsDns) _names.ForgetQuestion();
            if (_names.Known && _socket.IsGoodOn(path.Interface)) Prove(time);
            else Reconnect(time, host);
        }

        return true;
    }

    public void NoteSocketFailure(TunnelEvent.SocketFailed failed, Duration now, ITunnelHost host)
    {
        if (!_socket.NoteFailure(failed, now))
        {
            host.Reached(RecoveryPlaces.OldSocketFailed);
            return;
        }

        if (_path.IsSatisfied) host.Reached(RecoveryPlaces.SocketRefused);
        host.Log(LogLevel.Error, $"{failed.Operation} failed: {failed.Error}");
        if (!_policy.Recovers)
        {
            _socket.Close(host);
        }
        else if (_path.IsSatisfied)
        {
            _doubt.Refused(now);
            if (_socket.Broken) _names.AskOnceInAWhile(ref _requests, now, host);
        }
        else
        {
            // What ended the doubt was still on its way when the path was lost, and nothing else is planned then.
            _doubt.Begin();
            if (_doubt.NextRetry is null) _doubt.RetrySlowly(now);
        }
    }

    /// <summary>A name was looked up.</summary>
    public void TakeAnswer(TunnelEvent.NameResolved answer, in ProtocolTime time, ITunnelHost host)
    {
        if (!_names.TakeAnswer(answer, time.Elapsed, _device)) return;
        host.Reached(RecoveryPlaces.AddressMoved);
        Reconnect(time, host);
    }

    /// <summary>Data was sent.</summary>
    public void NoteSent(Duration now)
    {
        if (_policy.Recovers && !_doubt.Active) _silence.NoteSent(now);
    }

    /// <summary>True when a peer sent something authentic just now.</summary>
    public bool TakeHeard(Duration now)
    {
        for (int peer = 0; peer < _device.PeerCount; peer++)
        {
            if (_device.Status(peer).LastReceivedAt != now) continue;
            _silence.NoteHeard();
            return true;
        }

        return false;
    }

    /// <summary>A handshake was finished.</summary>
    public void NoteHandshake(Duration now)
    {
        Duration? sent = null;
        for (int peer = 0; peer < _device.PeerCount; peer++)
        {
            Duration? own = _device.Status(peer).LastHandshakeSentAt;
            if (sent is null || own > sent) sent = own;
        }

        if (sent is not null) _roundTrip = Duration.Max(Duration.Zero, now - sent.Value);
    }

    /// <summary>Packets pass; true when that was in doubt.</summary>
    public bool EndDoubt(string place, ITunnelHost host)
    {
        if (!_doubt.Active) return false;
        host.Reached(place);
        _doubt.End();
        return true;
    }

    /// <summary>Does what is due. Not while asleep.</summary>
    public void Advance(in ProtocolTime time, ITunnelHost host)
    {
        Duration now = time.Elapsed;
        if (_outlet.TakeGaveUp() && _doubt.Active) TryAnotherSocket(now, host);
        if (_policy.Recovers && _names.AskAgainAt <= now)
        {
            host.Reached(RecoveryPlaces.AddressAskedAgain);
            _names.Ask(ref _requests, now, host);
        }

        if (_doubt.NextRetry <= now) Retry(time, host);
        WatchSilence(time, host);
    }

    private void WatchSilence(in ProtocolTime time, ITunnelHost host)
    {
        if (_doubt.Active)
        {
            _silence.Forget();
        }
        else if (_silence.IsSilent(AllSilent(), time.Elapsed))
        {
            host.Reached(RecoveryPlaces.PeerSilent);
            Reconnect(time, host);
        }
        else if (_silence.AsksNow(time.Elapsed))
        {
            host.Reached(RecoveryPlaces.PeerAsked);
            Handshake(time);
        }
    }

    // Of the first peer; there may be none.
    private IPEndPoint? Endpoint => _device.PeerCount > 0 ? _device.Status(0).Endpoint : null;

    // One peer that answers proves the way; another that does not is its own affair.
    private bool AllSilent()
    {
        bool any = false;
        for (int peer = 0; peer < _called.Length; peer++)
        {
            if (!_called[peer]) continue;
            if (!_device.Status(peer).HandshakeInFlight) return false;
            any = true;
        }

        return any;
    }

    private string PlaceOf(NetworkPath path, NetworkPath before, Duration now) =>
        !path.IsSatisfied ? RecoveryPlaces.PathLost
        : !ReconnectsOn(path, before, now) ? RecoveryPlaces.PathWithoutNews
        : _doubt.Active ? RecoveryPlaces.PathFound
        : RecoveryPlaces.PathMoved;

    // Without a change it is an echo of our own settings, or nothing at all (L39). Without a doubt, the tunnel was
    // proven before the system told of the path.
    private bool ReconnectsOn(NetworkPath path, NetworkPath before, Duration now)
    {
        bool moved = path with { SupportsDns = before.SupportsDns } != before;
        return _doubt.Active
            ? moved || !_names.Known || _socket.FailedAWhileAgo(now)
            : moved && before.IsSatisfied;
    }

    // The socket is still good, and what is on its way to it (P8, N1): a handshake tells.
    private void Prove(in ProtocolTime time)
    {
        if (_socket.InitiatedJustNow(Endpoint, time.Elapsed)) return;
        _doubt.Attempted(time.Elapsed, _roundTrip);
        Handshake(time);
    }

    // A fresh socket, a fresh mapping in the NAT, and a handshake beside whatever the old session still carries.
    private void Reconnect(in ProtocolTime time, ITunnelHost host)
    {
        Duration now = time.Elapsed;
        if (_watch.Asleep) return;
        if (_socket.InitiatedJustNow(Endpoint, now))
        {
            host.Reached(RecoveryPlaces.JustInitiated);
            if (_policy.Recovers && !_doubt.Active) _doubt.Attempted(now, _roundTrip);
            return;
        }

        if (_policy.Recovers) _doubt.Attempted(now, _roundTrip);
        if (Offline) _doubt.RetrySlowly(now);
        if (!_names.Known)
        {
            _names.Ask(ref _requests, now, host);
            return;
        }

        _socket.Reopen(_policy.Recovers ? null : Endpoint, _path.Interface, host);
        if (!_socket.SendRefusedInitiation(Endpoint, now, host)) Handshake(time);
    }

    private void Retry(in ProtocolTime time, ITunnelHost host)
    {
        Duration now = time.Elapsed;

        // Without a path as well: word of one may be lost, and with it that the addresses are others now.
        bool refused = _path.IsSatisfied ? _socket.Broken : _socket.Failed;
        if (refused || !_names.Known) _names.Ask(ref _requests, now, host);
        if (_names.Known)
        {
            bool astray = _path.IsSatisfied && _socket.Broken && (_socket.Dead || !(now - _replacedAt < ReplaceAgain));
            if (astray)
            {
                host.Reached(RecoveryPlaces.SocketReplaced);
                _replacedAt = now;
            }

            if (astray || !_socket.IsOpen) _socket.Reopen(connectTo: null, _path.Interface, host);
            if (!_socket.SendRefusedInitiation(Endpoint, now, host)) Handshake(time);
        }

        if (_path.IsSatisfied && _names.Known) _doubt.Retried(now);
        else _doubt.RetrySlowly(now);
        if (_doubt.RetriesOver) host.Reached(RecoveryPlaces.RetriesOver);
    }

    // Handshakes went out for a minute and a half, and nothing may speak against the socket but that none was answered.
    private void TryAnotherSocket(Duration now, ITunnelHost host)
    {
        host.Reached(RecoveryPlaces.HandshakeGivenUp);
        if (_socket.Failed) _names.AskOnceInAWhile(ref _requests, now, host);
        if (_socket.IsOpen) _socket.Reopen(connectTo: null, _path.Interface, host);
        _doubt.RetrySlowly(now);
    }

    private void Handshake(in ProtocolTime time)
    {
        for (int peer = 0; peer < _device.PeerCount; peer++)
        {
            if (_device.Status(peer).Endpoint is not null) _device.InitiateHandshake(peer, time, _outlet);
        }
    }
}
