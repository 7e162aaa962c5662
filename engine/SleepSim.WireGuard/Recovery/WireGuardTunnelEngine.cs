using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>A tunnel engine: the WireGuard protocol, and the provider logic around it as a policy says.</summary>
internal sealed class WireGuardTunnelEngine : ITunnelEngine, IDisposable
{
    private readonly RecoveryPolicy _policy;
    private readonly WgQuickConfiguration _configuration;
    private readonly WireGuardDevice _device;
    private readonly DeviceOutlet _outlet;
    private readonly OuterSocket _socket = new();
    private readonly SessionDoubt _doubt;
    private readonly TunnelStart _start;
    private readonly PeerSilence _silence;
    private readonly EndpointNames _names;
    private readonly ReassertingSignal _reasserting;
    private readonly WakeWatch _watch = new();

    // Sent by applications while we may not send, or cannot.
    private readonly PacketHold _held = new();

    // Sent on a session that may be dead; sent again if it was.
    private readonly PacketHold _copies = new();

    private NetworkPath _path = NetworkPath.Unsatisfied;
    private Duration _now;
    private Duration? _roundTrip;
    private bool _stopping;
    private bool _stopped;
    private int _requests;

    public WireGuardTunnelEngine(
        WgQuickConfiguration configuration, RecoveryPolicy policy, IPrimitives primitives, IEntropy entropy)
    {
        _policy = policy;
        _configuration = configuration;
        _device = new WireGuardDevice(configuration.ToDevice(), primitives, entropy);
        _outlet = new DeviceOutlet(_socket);
        _doubt = new SessionDoubt(policy.Retries);
        _start = new TunnelStart(policy);
        _silence = new PeerSilence(policy.Retries?.Suspicion);
        _names = new EndpointNames(configuration);
        _reasserting = new ReassertingSignal(policy.RenewsReasserting);
    }

    /// <inheritdoc/>
    public Deadline? NextDeadline
    {
        get
        {
            if (_stopped) return null;
            (Duration At, string Reason)? next = _start.NextDeadline;
            if (_watch.OverdueAt is { } overdue)
            {
                if (_policy.Recovers && !_stopping) next = Sooner(next, (overdue, "a sleep that does not come"));
            }
            else if (!_stopping)
            {
                next = Sooner(next, Sooner(_device.NextDeadline, _silence.NextDeadline));
                next = Sooner(next, _reasserting.NextDeadline);
                if (_policy.Recovers && _names.AskAgainAt is { } again) next = Sooner(next, (again, "name lookup"));
                if (_doubt.NextRetry is { } retry) next = Sooner(next, (retry, "handshake retry in doubt"));
            }

            return next is { } due ? new Deadline(_policy.Clock, Duration.Max(due.At, _now), due.Reason) : null;
        }
    }

    /// <inheritdoc/>
    public void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (_stopped) return;
        ProtocolTime time = Enter(now, host);
        if (_stopping)
        {
            GoOnStopping(happening, host);
            return;
        }

        switch (happening)
        {
            case TunnelEvent.StartTunnel start:
                Start(start, time, host);
                break;
            case TunnelEvent.StopTunnel:
                Stop(time, host);
                return;
            case TunnelEvent.Sleep:
                Sleep(time, host);
                return;
            case TunnelEvent.Wake when _watch.TakeNoticed():
                break;
            case TunnelEvent.Wake:
                Wake(time, host);
                break;
            case TunnelEvent.PathChanged changed:
                ChangePath(changed.Path, time, host);
                break;
            case TunnelEvent.SettingsApplied { Error: { } error } when !_start.Complete:
                Fail(error, host);
                return;
            case TunnelEvent.SettingsApplied:
                _start.SettingsApplied();
                break;
            case TunnelEvent.SocketFailed failed:
                NoteSocketFailure(failed, host);
                break;
            case TunnelEvent.NameResolved resolved:
                if (_names.TakeAnswer(resolved, _now, _device)) Reconnect(time, host);
                break;
            case TunnelEvent.AppMessage message:
                host.CompleteAppMessage(message.Request, _start.Complete ? "up"u8 : "starting"u8);
                break;
            case TunnelEvent.DeadlineReached:
                if (_policy.Recovers && _watch.OverdueAt <= _now) Wake(time, host);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(happening), happening, "The set of events is closed.");
        }

        Settle(time, host);
    }

    /// <inheritdoc/>
    public void ReceiveDatagram(
        SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from, in ClockReading now, ITunnelHost host)
    {
        if (_stopped || _stopping) return;
        ProtocolTime time = Enter(now, host);

        // About to sleep, an answer could be called for, and nothing may be sent any more.
        if (_watch.Asleep || !_socket.Is(socket)) return;
        _device.Receive(datagram, from, time, _outlet);
        if (Heard(time)) _silence.NoteHeard();
        if (_outlet.TakeEstablished()) FinishHandshake(time);
        // A call of the peer says nothing about the way to it; what it sends in a session does.
        else if (_doubt.Active && datagram is [(byte)MessageType.Transport, ..] && Heard(time)) EndDoubt(time);
        Settle(time, host);
    }

    /// <inheritdoc/>
    public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        if (_stopped || _stopping) return;
        ProtocolTime time = Enter(now, host);
        if (_watch.Asleep || Offline) _held.Add(packet, _now);
        else Send(packet, time);
        if (!_watch.Asleep) Settle(time, host);
    }

    /// <summary>Zeroes the keys; nothing is handled any more.</summary>
    public void Dispose()
    {
        _stopped = true;
        _device.Dispose();
    }

    private ProtocolTime Enter(in ClockReading now, ITunnelHost host)
    {
        _now = now[_policy.Clock];
        _outlet.Host = host;
        _outlet.Now = _now;
        ProtocolTime time = new(_now, now.Wall);
        if (_policy.Recovers && !_stopping && _watch.Notices(now)) Wake(time, host);
        return time;
    }

    private void Start(TunnelEvent.StartTunnel start, in ProtocolTime time, ITunnelHost host)
    {
        _path = start.Path;
        _names.Follow(_path, _device);
        _start.Begin(_now);
        host.ApplySettings(new RequestId(++_requests), _configuration.ToSettings());
        if (_policy.Recovers) _doubt.Begin();
        Reconnect(time, host);
    }

    // Settings on their way would come into force after the tunnel is gone (LIF-02).
    private void Stop(in ProtocolTime time, ITunnelHost host)
    {
        if (!_watch.Asleep) _device.AnswerNow(time, _outlet);
        _socket.Close(host);
        _stopping = true;
        if (_policy.Recovers) _start.StopAfterSettings(_now);
        if (!_policy.Recovers || !_start.SettingsPending(_now)) FinishStop(host);
    }

    private void GoOnStopping(TunnelEvent happening, ITunnelHost host)
    {
        if (happening is TunnelEvent.SettingsApplied) _start.SettingsApplied();
        if (happening is TunnelEvent.Sleep) host.CompleteSleep();
        if (happening is TunnelEvent.AppMessage message) host.CompleteAppMessage(message.Request, "stopping"u8);
        if (!_start.SettingsPending(_now)) FinishStop(host);
    }

    // A start that is still under way is over with it (L14).
    private void FinishStop(ITunnelHost host)
    {
        Dispose();
        if (!_start.Complete) host.CompleteStart("stopped before the tunnel was up");
        host.CompleteStop();
    }

    // Without its interface the tunnel cannot be up (L1, L24).
    private void Fail(string error, ITunnelHost host)
    {
        _socket.Close(host);
        Dispose();
        host.CompleteStart($"tunnel settings were refused: {error}");
    }

    // Quiesces: nothing is sent until the wake (L34, S7).
    private void Sleep(in ProtocolTime time, ITunnelHost host)
    {
        if (_policy.Recovers && !_watch.Asleep) _device.AnswerNow(time, _outlet);
        _watch.SleepAnnounced(_now);
        if (_policy.AtWake == WakeReaction.ReconnectOnce) _socket.Close(host);
        if (_policy.Recovers) _doubt.Begin();
        ReportReasserting(host);
        _reasserting.Pause(_now);
        host.CompleteSleep();
    }

    private void Wake(in ProtocolTime time, ITunnelHost host)
    {
        _watch.Woke(_now);
        _reasserting.Resume(_now);
        _start.Restart(_now);
        if (_policy.AtWake != WakeReaction.None)
        {
            bool slept = _watch.TakeSlept() || !_policy.Recovers;
            if (slept || !_names.Known || _socket is not { IsOpen: true, Failed: false }) Reconnect(time, host);
            else Prove(time);
        }

        ReleaseHeld(time);
    }

    // Called off before anything slept: what is on its way to the socket is still good (P8).
    private void Prove(in ProtocolTime time)
    {
        _doubt.Attempted(_now, _roundTrip);
        Handshake(time);
    }

    private void ReleaseHeld(in ProtocolTime time)
    {
        if (Offline) return;
        foreach (byte[] packet in _held.Take(_now)) Send(packet, time);
    }

    private void ChangePath(NetworkPath path, in ProtocolTime time, ITunnelHost host)
    {
        if (OwnTunnel.Is(path)) return;
        NetworkPath before = _path;
        _path = path;
        if (!_policy.Recovers) return;
        _names.Follow(path, _device);
        if (_watch.Asleep) return;
        if (!path.IsSatisfied)
        {
            _doubt.Begin();
            _doubt.RetrySlowly(_now);
        }
        else if (_doubt.Active ? path != before || _socket.FailedAWhileAgo(_now) : before.IsSatisfied && path != before)
        {
            if (!before.IsSatisfied || path.SupportsDns != before.SupportsDns) _names.ForgetQuestion();

            // Without a change it is an echo of our own settings, or nothing at all (L39). Without a doubt, the tunnel
            // was proven before the system told of the path.
            Reconnect(time, host);
        }

        ReleaseHeld(time);
    }

    // A fresh socket, a fresh mapping in the NAT, and a handshake beside whatever the old session still carries.
    private void Reconnect(in ProtocolTime time, ITunnelHost host)
    {
        if (_watch.Asleep || _socket.InitiatedJustNow(_device.Status(0).Endpoint, _now)) return;
        if (_policy.Recovers) _doubt.Attempted(_now, _roundTrip);
        if (Offline) _doubt.RetrySlowly(_now);
        if (!_names.Known)
        {
            _names.Ask(ref _requests, _now, host);
            return;
        }

        _socket.Reopen(_policy.Recovers ? null : _device.Status(0).Endpoint, host);
        if (!_socket.SendRefusedInitiation(_device.Status(0).Endpoint, _now, host)) Handshake(time);
    }

    private void Handshake(in ProtocolTime time)
    {
        for (int peer = 0; peer < _device.PeerCount; peer++)
        {
            if (_device.Status(peer).Endpoint is not null) _device.InitiateHandshake(peer, time, _outlet);
        }
    }

    private void NoteSocketFailure(TunnelEvent.SocketFailed failed, ITunnelHost host)
    {
        if (!_socket.NoteFailure(failed, _now)) return;
        host.Log(LogLevel.Error, $"{failed.Operation} failed: {failed.Error}");
        if (!_policy.Recovers) _socket.Close(host);
        else if (_path.IsSatisfied) _doubt.Refused(_now);
        else _doubt.Begin();
    }

    private void Send(ReadOnlySpan<byte> packet, in ProtocolTime time)
    {
        if (_doubt.Active && _policy.RepeatsPackets && _device.Status(0).SendKeyUsable(_now)) _copies.Add(packet, _now);
        if (_policy.Recovers && !_doubt.Active) _silence.NoteSent(_now);
        _device.Send(packet, time, _outlet);
    }

    private bool Heard(in ProtocolTime time)
    {
        for (int peer = 0; peer < _device.PeerCount; peer++)
        {
            if (_device.Status(peer).LastReceivedAt == time.Elapsed) return true;
        }

        return false;
    }

    // The old session stayed silent up to here: what it was given is given to the new one. An inner packet that
    // arrives twice does no harm; one that never arrives costs a second and more.
    private void FinishHandshake(in ProtocolTime time)
    {
        _start.Answered = true;
        if (_device.Status(0).LastHandshakeSentAt is { } sent) _roundTrip = Duration.Max(Duration.Zero, _now - sent);
        if (!_doubt.Active) return;
        _doubt.End();
        foreach (byte[] packet in _copies.Take(_now)) _device.Send(packet, time, _outlet);
        ReleaseHeld(time);
    }

    private void EndDoubt(in ProtocolTime time)
    {
        _doubt.End();
        _copies.Clear();
        ReleaseHeld(time);
    }

    // Whatever is due is done, whatever has changed is said. About to sleep, nothing may be sent any more; but a start
    // can still be completed, and the system waits for it.
    private void Settle(in ProtocolTime time, ITunnelHost host)
    {
        if (_watch.Asleep)
        {
            FinishStart(host);
            return;
        }

        _device.Advance(time, _outlet);
        if (_outlet.TakeGaveUp() && _doubt.Active) _doubt.RetrySlowly(_now);
        if (_policy.Recovers && _names.AskAgainAt <= _now) _names.Ask(ref _requests, _now, host);
        if (_doubt.NextRetry <= _now) Retry(time, host);
        if (_doubt.Active) _silence.Forget();
        else if (_silence.IsSilent(_device.Status(0), _now)) Reconnect(time, host);
        else if (_silence.AsksNow(_now)) Handshake(time);
        FinishStart(host);
    }

    private void FinishStart(ITunnelHost host)
    {
        if (_start.Completes(_now)) host.CompleteStart(null);
        ReportReasserting(host);
    }

    private void Retry(in ProtocolTime time, ITunnelHost host)
    {
        bool astray = _socket.Broken && _path.IsSatisfied;
        if (astray || !_names.Known) _names.Ask(ref _requests, _now, host);
        if (_names.Known)
        {
            if (astray || !_socket.IsOpen) _socket.Reopen(connectTo: null, host);
            if (!_socket.SendRefusedInitiation(_device.Status(0).Endpoint, _now, host)) Handshake(time);
        }

        if (_path.IsSatisfied && _names.Known) _doubt.Retried(_now);
        else _doubt.RetrySlowly(_now);
    }

    private void ReportReasserting(ITunnelHost host) =>
        _reasserting.Report(_doubt.Active && _start.Complete, _now, host);

    // The system says that there is no way out, and nobody has proven it wrong: trying each packet is of no use (S8).
    private bool Offline => _policy.Retries is not null && _doubt.Active && !_path.IsSatisfied;

    private static (Duration At, string Reason)? Sooner(
        (Duration At, string Reason)? one, (Duration At, string Reason)? other) =>
        other is null || one?.At <= other?.At ? one : other;
}
