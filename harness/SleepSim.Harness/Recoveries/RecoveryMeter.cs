using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Measures every recovery: after each full wake, and after each loss of the path while awake. It reads the
/// trace and nothing else.</summary>
internal sealed class RecoveryMeter(Scenario scenario)
{
    /// <summary>REJECT_AFTER_TIME (whitepaper, section 6.1), nanoseconds: a session is dead then.</summary>
    private const long RejectAfter = 180_000_000_000;

    private readonly List<Recovery> _done = [];
    private readonly long _roundTrip = (scenario.Network.Latency.ToDuration() * 2).Nanoseconds;
    private RecoveryInProgress? _current;
    private readonly Hindrances _hindrances = new(scenario);
    private string _path = "en0";
    private bool _gatewayUp = true;
    private long? _sessionBorn;
    private long? _settingsAt;
    private bool _wasUp;

    /// <summary>The recoveries so far; one that is still going on is not among them.</summary>
    public IReadOnlyList<Recovery> Recoveries => _done;

    /// <summary>Takes the next record. The state has seen it already.</summary>
    public void Take(TraceRecord record, RunState state)
    {
        bool wasUp = _wasUp;
        _wasUp = state is { IntentUp: true, Attentive: true, LastAnswer: not null };
        NoteSession(record);
        if (record is GatewayChanged gateway)
        {
            _gatewayUp = gateway.Up;
            if (_current is not null) _current.Hindered = true;
        }

        if (record is CallbackFaulted && _current is not null) _current.Hindered = true;

        switch (record)
        {
            case PowerChanged { State: PowerState.FullWake }:
                Begin(RecoveryTrigger.FullWake, record.At, state);
                break;
            case PathAnnounced announced:
                if (announced.Changed) _path = announced.Interface;
                break;
            case InterfaceChanged { Route: false } lost when lost.Name == _path:
                if (wasUp && _current is null) Begin(RecoveryTrigger.PathLoss, record.At, state);
                _path = "";
                break;
            case NetworkUsable { Usable: false } when _current is not null:
                _current.UsableAt = null;
                break;
            case NetworkUsable { Usable: true } when _current is not null:
                _current.UsableAt = record.At;
                _current.SessionAlive = SessionAlive(record.At);
                break;
            case SleepAnnounced or RunEnded:
                Close(record.At);
                break;
            case IntentChanged { Up: false }:
                // Nobody waits for it any more: it has no limit.
                if (_current is not null) _current.Hindered = true;
                Close(record.At);
                break;
            default:
                if (_current is not null) Observe(_current, record);
                break;
        }
    }

    // A session is worth nothing to an engine that was created after it, or to a gateway that forgot it.
    private void NoteSession(TraceRecord record)
    {
        switch (record)
        {
            case DatagramReceived { ByEngine: true, Kind: WireKind.Response }:
            case DatagramSent { FromEngine: true, Kind: WireKind.Response }:
                _sessionBorn = record.At;
                break;
            case GatewayChanged { KeptSessions: false } or EngineCreated:
                _sessionBorn = null;
                break;
            case SettingsInForce { Routes: true }:
                _settingsAt = record.At;
                break;
            default:
                break;
        }
    }

    private bool SessionAlive(long at) => _sessionBorn is { } born && at - born < RejectAfter;

    private void Begin(RecoveryTrigger trigger, long at, RunState state)
    {
        Close(at);
        if (!state.IntentUp) return;
        _current = new RecoveryInProgress(trigger, at) { Hindered = !_gatewayUp };
        if (!state.Usable) return;
        _current.UsableAt = at;
        _current.SessionAlive = SessionAlive(at);
    }

    private void Observe(RecoveryInProgress current, TraceRecord record)
    {
        switch (record)
        {
            case DatagramSent { FromEngine: true } sent:
                current.EngineActedAt ??= sent.At;
                if (sent.Kind == WireKind.Initiation) current.InitiationAt = sent.At;
                break;
            case DatagramReceived { ByEngine: true, Kind: WireKind.Response }:
                current.HandshakeAt = record.At;
                current.HandshakeTook = record.At - (current.InitiationAt ?? record.At);
                break;
            case EngineCreated:
                current.Restarted = true;
                current.SessionAlive = false;
                break;
            case EchoAnswered { Route: Route.Tunnel } echo when echo.At - echo.RoundTrip >= current.TriggeredAt
                || echo.At - _roundTrip >= current.TriggeredAt:
                current.FirstEchoAt = echo.At;
                Close(echo.At);
                break;
            default:
                break;
        }
    }

    private void Close(long now)
    {
        if (_current is not null)
        {
            // A fresh engine has to look the gateway up first.
            _current.Hindered |= _hindrances.Any(_current.TriggeredAt, now)
                || (_current.Restarted && scenario.Network.GatewayByName);
        }

        if (_current is { } current && (current.FirstEchoAt is not null || current.UsableAt is not null))
            _done.Add(current.Conclude(_roundTrip, _settingsAt > current.TriggeredAt ? _settingsAt : null));
        _current = null;
    }
}
