using SleepSim.Reports;
using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>Reads from one trace what the thread asks about and no rule judges.</summary>
internal sealed class StudyMeter : ITraceSink
{
    private readonly List<long> _pathWaits = [];
    private int _wakes, _without, _failed, _restarts, _startsOnRunning, _engines;
    private bool _usable, _asleepSoon, _callFailed;
    private bool _awake = true, _reasserts;
    private long? _waitingSince, _reassertingSince;
    private long _reasserting;
    private int _startedEngine;

    /// <summary>What the trace said so far.</summary>
    public StudySigns Signs => new(
        _wakes, _pathWaits, _without, _failed, _restarts, _startsOnRunning, _engines, _reasserting);

    /// <inheritdoc/>
    public void Take(TraceRecord record)
    {
        switch (record)
        {
            case SleepAnnounced:
                _asleepSoon = true;
                EndWait();
                break;
            case PowerChanged changed:
                Power(changed);
                break;
            case SleepCancelled:
                _asleepSoon = false;
                break;
            case NetworkUsable usable:
                _usable = usable.Usable;
                if (!_usable || _waitingSince is not { } since) break;
                _pathWaits.Add(record.At - since);
                EndWait();
                break;
            case SocketErred when _waitingSince is not null:
                _callFailed = true;
                break;
            case StartRequested { Answer: StartAnswer.Accepted } when _asleepSoon:
                _restarts++;
                break;
            case EngineCreated:
                _engines++;
                break;
            case EngineTold { Event: "StartTunnel" } told:
                if (told.Generation == _startedEngine) _startsOnRunning++;
                _startedEngine = told.Generation;
                break;
            case StatusChanged changed:
                Status(changed);
                break;
            case RunEnded:
                EndWait();
                EndReasserting(record.At);
                break;
            default:
                break;
        }
    }

    private void Power(PowerChanged changed)
    {
        EndReasserting(changed.At);
        _awake = changed.State == PowerState.FullWake;
        BeginReasserting(changed.At);
        if (changed.State == PowerState.Asleep) _asleepSoon = false;
        if (changed.State != PowerState.FullWake || changed.At == 0) return;
        _asleepSoon = false;
        _wakes++;
        EndWait();
        if (_usable) return;
        _without++;
        _waitingSince = changed.At;
    }

    private void Status(StatusChanged changed)
    {
        EndReasserting(changed.At);
        _reasserts = changed.To == VpnStatus.Reasserting;
        BeginReasserting(changed.At);
    }

    private void EndWait()
    {
        if (_waitingSince is not null && _callFailed) _failed++;
        _waitingSince = null;
        _callFailed = false;
    }

    private void BeginReasserting(long at)
    {
        if (_awake && _reasserts) _reassertingSince = at;
    }

    private void EndReasserting(long at)
    {
        if (_reassertingSince is { } since) _reasserting += at - since;
        _reassertingSince = null;
    }
}
