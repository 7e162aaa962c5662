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
    private readonly TunnelStart _start;
    private readonly ReassertingSignal _reasserting;
    private readonly WakeWatch _watch = new();
    private readonly PeerWay _way;
    private readonly PacketFlow _flow;

    private Duration _now;
    private bool _stopping;
    private bool _stopped;

    public WireGuardTunnelEngine(
        WgQuickConfiguration configuration, RecoveryPolicy policy, IPrimitives primitives, IEntropy entropy)
    {
        _policy = policy;
        _configuration = configuration;
        _device = new WireGuardDevice(configuration.ToDevice(), primitives, entropy);
        _start = new TunnelStart(policy, configuration.CallsPeers);
        _reasserting = new ReassertingSignal(policy.RenewsReasserting);
        OuterSocket socket = new(configuration.ListenPort);
        _outlet = new DeviceOutlet(socket);
        _way = new PeerWay(policy, configuration, _device, socket, _outlet, _watch);
        _flow = new PacketFlow(policy, _device, _outlet, _way);
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
                next = Sooner(next, Sooner(_device.NextDeadline, _way.SilenceDeadline));
                next = Sooner(Sooner(next, _reasserting.NextDeadline), _way.RetryDeadline);
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
                host.Reached(RecoveryPlaces.WakeToldLate);
                break;
            case TunnelEvent.Wake:
                Wake(time, host);
                break;
            case TunnelEvent.PathChanged changed:
                if (!_start.Complete) host.Reached(RecoveryPlaces.PathWhileStarting);
                if (_way.ChangePath(changed.Path, time, host)) _flow.Release(time);
                break;
            case TunnelEvent.SettingsApplied { Error: { } error } when !_start.Complete:
                Fail(error, host);
                return;
            case TunnelEvent.SettingsApplied:
                _start.SettingsApplied();
                break;
            case TunnelEvent.SocketFailed failed:
                _way.NoteSocketFailure(failed, _now, host);
                break;
            case TunnelEvent.NameResolved resolved:
                _way.TakeAnswer(resolved, time, host);
                break;
            case TunnelEvent.AppMessage message:
                host.CompleteAppMessage(message.Request, AnswerTo(message));
                break;
            case TunnelEvent.DeadlineReached:
                if (!_policy.Recovers || !(_watch.OverdueAt <= _now)) break;
                host.Reached(RecoveryPlaces.SleepOverdue);
                Wake(time, host);
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
        if (_stopped) return;
        ProtocolTime time = Enter(now, host);
        if (_stopping) return;

        // About to sleep, an answer could be called for, and nothing may be sent any more.
        if (_watch.Asleep || !_outlet.IsOn(socket)) return;
        _device.Receive(datagram, from, time, _outlet);

        // A call of the peer says nothing about the way to it: it may be calling because nothing of ours arrives.
        bool heard = datagram is not [(byte)MessageType.Initiation, ..] && _way.TakeHeard(_now);
        if (_outlet.TakeEstablished())
        {
            _start.Answered = true;
            _way.NoteHandshake(_now);
            if (_way.EndDoubt(RecoveryPlaces.ProvenByHandshake, host)) _flow.Repeat(time);
        }

        // What it sends in a session proves the way.
        else if (heard && datagram is [(byte)MessageType.Transport, ..]
            && _way.EndDoubt(RecoveryPlaces.ProvenByData, host))
        {
            _flow.ForgetCopies(time);
        }

        Settle(time, host);
    }

    /// <inheritdoc/>
    public void SendPacket(ReadOnlySpan<byte> packet, in ClockReading now, ITunnelHost host)
    {
        if (_stopped) return;
        ProtocolTime time = Enter(now, host);
        if (_stopping) return;
        if (_watch.Asleep || _way.Offline) _flow.Hold(packet, _now);
        else _flow.Send(packet, time);
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
        Duration entered = now[_policy.Clock];
        if (entered - _now > WakeWatch.HeldUp && NextDeadline is { } due) _watch.NoteDelay(entered - due.At, entered);
        _now = entered;
        _outlet.Host = host;
        _outlet.Now = _now;
        ProtocolTime time = new(_now, now.Wall);
        _start.Pass(_now, now.Uptime);
        if (!_policy.Recovers || _stopping || !_watch.Notices(now)) return time;
        host.Reached(RecoveryPlaces.WakeNoticed);
        Wake(time, host);
        return time;
    }

    private byte[] AnswerTo(TunnelEvent.AppMessage message) =>
        message.Message.AsSpan().SequenceEqual(StatusText.Question) ? StatusText.Of(_configuration, _device)
        : _start.Complete ? "up"u8.ToArray()
        : "starting"u8.ToArray();

    private void Start(TunnelEvent.StartTunnel start, in ProtocolTime time, ITunnelHost host)
    {
        if (_start.Begun)
        {
            // An engine is made for each start: this is the same one, told again, with the path of then.
            host.Reached(RecoveryPlaces.StartedAgain);
            return;
        }

        _start.Begin();
        host.ApplySettings(_way.NextRequest(), _configuration.ToSettings());
        _way.Open(start.Path, time, host);
    }

    // Settings on their way would come into force after the tunnel is gone (LIF-02).
    private void Stop(in ProtocolTime time, ITunnelHost host)
    {
        if (!_watch.Asleep) _device.AnswerNow(time, _outlet);
        _way.Close(host);
        _stopping = true;
        if (!_start.Complete) host.Reached(RecoveryPlaces.StoppedWhileStarting);
        if (_policy.Recovers) _start.StopAfterSettings();
        if (!_policy.Recovers || !_start.SettingsPending) FinishStop(host);
        else host.Reached(RecoveryPlaces.StopWaits);
    }

    private void GoOnStopping(TunnelEvent happening, ITunnelHost host)
    {
        if (happening is TunnelEvent.SettingsApplied) _start.SettingsApplied();
        if (happening is TunnelEvent.Sleep) host.CompleteSleep();
        if (happening is TunnelEvent.AppMessage message) host.CompleteAppMessage(message.Request, "stopping"u8);
        if (!_start.SettingsPending) FinishStop(host);
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
        _way.Close(host);
        Dispose();
        host.CompleteStart($"tunnel settings were refused: {error}");
    }

    // Quiesces: nothing is sent until the wake (L34, S7).
    private void Sleep(in ProtocolTime time, ITunnelHost host)
    {
        if (_policy.Recovers && !_watch.Asleep) _device.AnswerNow(time, _outlet);
        _watch.SleepAnnounced(_now);
        _way.PrepareSleep(host);
        ReportReasserting(host);
        _reasserting.Pause(_now);
        host.CompleteSleep();
    }

    private void Wake(in ProtocolTime time, ITunnelHost host)
    {
        _watch.Woke(_now);
        _reasserting.Resume(_now);
        _way.Wake(time, host);
        _flow.Release(time);
    }

    // Whatever is due is done, whatever has changed is said. About to sleep, nothing may be sent any more; but a start
    // can still be completed, and the system waits for it.
    private void Settle(in ProtocolTime time, ITunnelHost host)
    {
        if (!_watch.Asleep)
        {
            _device.Advance(time, _outlet);
            _way.Advance(time, host);
        }

        if (_start.Completes(host)) host.CompleteStart(null);
        ReportReasserting(host);
    }

    private void ReportReasserting(ITunnelHost host) =>
        _reasserting.Report(_way.InDoubt && _start.Complete, _now, host);

    private static (Duration At, string Reason)? Sooner(
        (Duration At, string Reason)? one, (Duration At, string Reason)? other) =>
        other is null || one?.At <= other?.At ? one : other;
}
