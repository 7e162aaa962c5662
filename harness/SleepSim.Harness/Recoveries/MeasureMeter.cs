using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Counts what a run cost and how long its status lied.</summary>
internal sealed class MeasureMeter : ITraceSink
{
    // Nanoseconds; whatever takes longer to come back is missed by somebody.
    private const long OnItsWay = 1_000_000_000;

    private readonly RunState _state = new();
    private long _lies;
    private long? _lieSince;
    private int _initiations;
    private int _wakeUps;
    private int _sent;
    private int _answered;
    private int _leaked;

    public void Take(TraceRecord record)
    {
        _state.Take(record);
        NoteLie(record.At);
        switch (record)
        {
            case DatagramSent { FromEngine: true, Kind: WireKind.Initiation }:
                _initiations++;
                break;
            case EngineTold { Event: "DeadlineReached" }:
                _wakeUps++;
                break;
            case EchoSent echo:
                _sent++;
                if (echo.Route == Route.Physical && _state.IntentUp) _leaked++;
                break;
            case EchoAnswered:
                _answered++;
                break;
            default:
                break;
        }
    }

    public RunMeasures Conclude(long records, long events) => new(
        _lies + LieUntil(_state.Now), _state.Now, records, events, _initiations, _wakeUps, _sent, _answered, _leaked);

    // From the first echo that stays unanswered to the end of that silence, while the status says connected.
    private void NoteLie(long now)
    {
        bool lies = _state is { Power: not PowerState.Asleep, Status: VpnStatus.Connected, DeadSince: not null };
        if (lies)
        {
            _lieSince ??= Math.Max(_state.DeadSince!.Value, _state.StatusSince);
            return;
        }

        _lies += LieUntil(now);
        _lieSince = null;
    }

    // An echo on its way is no silence: it came back, or was overtaken by sleep or the end, and the status still stood.
    private long LieUntil(long now)
    {
        if (_lieSince is not { } since) return 0;
        bool onItsWay = now - since < OnItsWay && _state.Status == VpnStatus.Connected;
        return onItsWay ? 0 : now - since;
    }
}
