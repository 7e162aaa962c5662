using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Counts what a run cost and how long its status lied.</summary>
internal sealed class MeasureMeter
{
    // Nanoseconds; whatever takes longer to come back is missed by somebody.
    private const long OnItsWay = 1_000_000_000;

    private long _now;
    private VpnStatus _status;
    private long _lies;
    private long? _lieSince;
    private int _initiations;
    private int _wakeUps;
    private int _sent;
    private int _answered;
    private int _leaked;

    /// <summary>Takes the next record. The state has seen it already.</summary>
    public void Take(TraceRecord record, RunState state)
    {
        (_now, _status) = (record.At, state.Status);
        NoteLie(record.At, state);
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
                if (echo.Route == Route.Physical && state.IntentUp) _leaked++;
                break;
            case EchoAnswered:
                _answered++;
                break;
            default:
                break;
        }
    }

    public RunMeasures Conclude(long records, long events) => new(
        _lies + LieUntil(_now), _now, records, events, _initiations, _wakeUps, _sent, _answered, _leaked);

    // From the first echo that stays unanswered to the end of that silence, while the status says connected.
    private void NoteLie(long now, RunState state)
    {
        bool lies = state is { Power: not PowerState.Asleep, Status: VpnStatus.Connected, DeadSince: not null };
        if (lies)
        {
            _lieSince ??= Math.Max(state.DeadSince!.Value, state.StatusSince);
            return;
        }

        _lies += LieUntil(now);
        _lieSince = null;
    }

    // An echo on its way is no silence: it came back, or was overtaken by sleep or the end, and the status still stood.
    private long LieUntil(long now)
    {
        if (_lieSince is not { } since) return 0;
        bool onItsWay = now - since < OnItsWay && _status == VpnStatus.Connected;
        return onItsWay ? 0 : now - since;
    }
}
