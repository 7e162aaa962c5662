using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Notes what a run reached. Each record is looked at once, with what was the case before it, and nothing is
/// allocated for it.</summary>
internal sealed class CoverageMeter : ITraceSink
{
    private readonly CoverageCatalogue _catalogue;
    private readonly CoverageBits _reached;
    private readonly CoverageState _state = new();
    private readonly PowerProbes _power;
    private readonly SessionProbes _session;
    private readonly ToldProbes _told;
    private readonly NetworkProbes _network;

    public CoverageMeter(CoverageCatalogue catalogue)
    {
        _catalogue = catalogue;
        _reached = new CoverageBits(catalogue.Count);
        _power = new PowerProbes(_reached, _state);
        _session = new SessionProbes(_reached, _state);
        _told = new ToldProbes(_reached, _state);
        _network = new NetworkProbes(_reached, _state);
    }

    public Coverage Conclude() => Coverage.Of(_catalogue, _reached);

    // The most frequent kinds first; what is not here tells nothing.
    public void Take(TraceRecord record)
    {
        switch (record)
        {
            case DeadlineArmed or EchoAnswered or EngineLogged:
                break;
            case EchoSent echo:
                TakePacket(echo.Route, record.At);
                break;
            case DatagramSent { FromEngine: true } sent:
                _state.Sends(sent.Kind, record.At);
                break;
            case DatagramReceived { ByEngine: true } received:
                TakeDatagram(received);
                break;
            case EngineTold told:
                TakeTold(told);
                break;
            case LookupSent lookup:
                TakePacket(lookup.Route, record.At);
                break;
            case DatagramLost lost:
                _network.Look(lost);
                break;
            case EngineReached reached:
                if (_catalogue.NumberOf(reached.Place) is { } place) _reached.Set(place);
                break;
            case PowerChanged power:
                _power.Look(power);
                _state.Changes(power);
                break;
            case SleepAnnounced:
                _power.LookAtAnnouncement();
                _state.Announces();
                break;
            case SleepCancelled:
                _power.LookAtCancelling();
                _state.Cancels();
                break;
            case WallClockSet clock:
                _power.Look(clock);
                break;
            default:
                TakeOfSession(record);
                break;
        }
    }

    private void TakeOfSession(TraceRecord record)
    {
        switch (record)
        {
            case StatusChanged status:
                _session.Look(status);
                _state.Becomes(status.To);
                break;
            case SessionStateChanged session:
                _session.Look(session);
                _state.Becomes(session.To);
                break;
            case StartRequested start:
                _session.Look(start);
                break;
            case EngineCreated:
                _session.LookAtCreation();
                _state.Makes();
                break;
            case EngineDiscarded:
                _state.Discards();
                break;
            case EngineCompleted completed:
                _state.Completes(completed.Kind);
                break;
            case SettingsRequested:
                _state.AsksForSettings(underWay: true);
                break;
            case SettingsInForce settings:
                _session.Look(settings);
                _state.AsksForSettings(underWay: false);
                break;
            case OperationStarted operation:
                _session.LookAtOperation(operation.At);
                break;
            case ProviderEnded ended:
                _session.Look(ended);
                break;
            case CallbackFaulted fault:
                _session.Look(fault);
                break;
            case RuleMatched rule:
                _session.Look(rule);
                break;
            case IntentChanged intent:
                _state.Wishes(intent.Up);
                break;
            default:
                TakeOfNetwork(record);
                break;
        }
    }

    private void TakeOfNetwork(TraceRecord record)
    {
        switch (record)
        {
            case PathAnnounced path:
                _network.Look(path);
                _state.Finds(path);
                break;
            case InterfaceChanged change:
                _network.Look(change);
                break;
            case NetworkUsable usable:
                _power.Look(usable);
                break;
            case NatMappingsLost lost:
                _network.Look(lost);
                break;
            case SocketErred erred:
                _network.Look(erred);
                break;
            case GatewayChanged gateway:
                _network.Look(gateway);
                break;
            default:
                break;
        }
    }

    private void TakePacket(Route route, long now)
    {
        _session.LookAtPacket(route, now);
        if (route == Route.Tunnel) Note(EngineEvent.Packet, now);
    }

    private void TakeDatagram(DatagramReceived received)
    {
        _network.Look(received);
        Note(KindOf(received.Kind), received.At);
        if (received.Kind == WireKind.Response) _state.IsAnswered(received.At);
    }

    private void TakeTold(EngineTold told)
    {
        EngineEvent happening = KindOf(told);
        _told.Look(happening, told);
        Note(happening, told.At);
        _state.Tells(happening, told.At);
    }

    private void Note(EngineEvent happening, long now) => _reached.Set(
        _catalogue.FirstSituation
        + Situations.NumberOf(_state.Machine, _state.Status, _state.Engine(now), happening));

    private static EngineEvent KindOf(WireKind kind) => kind switch
    {
        WireKind.Initiation => EngineEvent.Initiation,
        WireKind.Response => EngineEvent.Response,
        WireKind.Cookie => EngineEvent.Cookie,
        _ => EngineEvent.Data,
    };

    private static EngineEvent KindOf(EngineTold told) => told.Event switch
    {
        "DeadlineReached" => EngineEvent.Deadline,
        "PathChanged" when told.Detail.StartsWith("Satisfied", StringComparison.Ordinal) => EngineEvent.PathFound,
        "PathChanged" => EngineEvent.PathLost,
        "SocketFailed" => EngineEvent.SocketFailed,
        "Sleep" => EngineEvent.Sleep,
        "Wake" => EngineEvent.Wake,
        "StartTunnel" => EngineEvent.Start,
        "StopTunnel" => EngineEvent.Stop,
        "SettingsApplied" => told.Detail.Length == 0 ? EngineEvent.SettingsApplied : EngineEvent.SettingsRefused,
        "NameResolved" => told.Detail.Length == 0 ? EngineEvent.NameNotFound : EngineEvent.NameResolved,
        "AppMessage" => EngineEvent.AppMessage,
        _ => throw new ArgumentOutOfRangeException(nameof(told), told.Event, "The set of events is closed."),
    };
}
