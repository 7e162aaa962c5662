namespace SleepSim.Scenarios;

/// <summary>Turns the power events of a log, one after the other, into steps. Logs have holes: where the beginning or
/// the end of a sleep is missing it is assumed shortly before the event that shows it, and counted.</summary>
/// <remarks>Times are relative to the first event and strictly ascending; steps may begin before zero.</remarks>
internal sealed class NightBuilder
{
    /// <summary>How long an assumed sleep lasts, and how long after its last line a log that ends asleep is assumed to
    /// wake.</summary>
    public static readonly TimeSpan Assumed = TimeSpan.FromSeconds(60);

    private const string NotShown = "not shown by the log";

    private static readonly TimeSpan _assumedDarkWake = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan _assumedLinger = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _moment = TimeSpan.FromSeconds(1);

    private readonly List<Step> _steps = [];
    private MachineState _state = MachineState.Awake;
    private TimeSpan? _last;
    private TimeSpan _since;
    private string _reason = "";
    private int _sleep;

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>How many beginnings and ends of sleep were assumed.</summary>
    public int Inferred { get; private set; }

    /// <summary>Takes an event in.</summary>
    /// <returns>Null when it is used; otherwise why not.</returns>
    public string? Add(PowerEventKind kind, TimeSpan at, string reason)
    {
        string? unused = _state switch
        {
            MachineState.Awake => WhileAwake(kind, at, reason),
            MachineState.GoingDown => WhileGoingDown(kind, at, reason),
            MachineState.Asleep => WhileAsleep(kind, at, reason),
            MachineState.Dark => WhileDark(kind, at),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), _state, "No such state"),
        };
        _last = at;
        return unused;
    }

    /// <summary>The log is over.</summary>
    /// <returns>Whether it ended asleep, so that the last full wake is assumed.</returns>
    public bool Finish()
    {
        TimeSpan wake = (_last ?? TimeSpan.Zero) + Assumed;
        switch (_state)
        {
            case MachineState.GoingDown:
                BeginSleep(_since, _reason, _assumedLinger);
                EndSleep(wake);
                return true;
            case MachineState.Asleep:
                EndSleep(wake);
                return true;
            case MachineState.Dark:
                EndDarkWake(_since + _assumedDarkWake, AfterDarkWake.Sleep);
                EndSleep(wake);
                return true;
            default:
                return false;
        }
    }

    private string? WhileAwake(PowerEventKind kind, TimeSpan at, string reason)
    {
        switch (kind)
        {
            case PowerEventKind.EnteringDarkWake:
                GoDown(at, reason);
                return null;
            case PowerEventKind.EnteringSleep:
                BeginSleep(at, reason, TimeSpan.Zero);
                return null;
            case PowerEventKind.DarkWake:
                BeginSleep(at - AssumedBefore(at, Assumed), NotShown, TimeSpan.Zero);
                Inferred++;
                BeginDarkWake(at, reason);
                return null;
            case PowerEventKind.SleepAborted:
                TimeSpan length = AssumedBefore(at, _moment);
                _steps.Add(new Step(at - length, new AbortedSleep(length, reason)));
                Inferred++;
                return null;
            case PowerEventKind.FullWake or PowerEventKind.Promotion or PowerEventKind.Boot when _last is null:
                return null;
            case PowerEventKind.FullWake or PowerEventKind.Promotion when at - _last >= 2 * Assumed:
                BeginSleep(at - Assumed, NotShown, TimeSpan.Zero);
                EndSleep(at);
                Inferred++;
                return null;
            default:
                return "already awake";
        }
    }

    private string? WhileGoingDown(PowerEventKind kind, TimeSpan at, string reason)
    {
        switch (kind)
        {
            case PowerEventKind.EnteringDarkWake:
                return "already going to sleep";
            case PowerEventKind.EnteringSleep:
                BeginSleep(_since, _reason, at - _since);
                return null;
            case PowerEventKind.DarkWake:
                BeginSleep(_since, _reason, Shorter(_assumedLinger, (at - _since) / 2));
                Inferred++;
                BeginDarkWake(at, reason);
                return null;
            default:
                _steps.Add(new Step(_since, new AbortedSleep(at - _since, _reason)));
                _state = MachineState.Awake;
                return null;
        }
    }

    private string? WhileAsleep(PowerEventKind kind, TimeSpan at, string reason)
    {
        switch (kind)
        {
            case PowerEventKind.EnteringSleep:
                return "already asleep";
            case PowerEventKind.DarkWake:
                BeginDarkWake(at, reason);
                return null;
            case PowerEventKind.EnteringDarkWake:
                EndSleep(at - AssumedBefore(at, _moment));
                Inferred++;
                GoDown(at, reason);
                return null;
            case PowerEventKind.SleepAborted when _sleep == _steps.Count - 1:
                _steps[_sleep] = new Step(_steps[_sleep].At, new AbortedSleep(at - _steps[_sleep].At, reason));
                _state = MachineState.Awake;
                return null;
            case PowerEventKind.SleepAborted:
                return "already asleep";
            default:
                EndSleep(at);
                return null;
        }
    }

    private string? WhileDark(PowerEventKind kind, TimeSpan at)
    {
        switch (kind)
        {
            case PowerEventKind.EnteringSleep:
                EndDarkWake(at, AfterDarkWake.Sleep);
                return null;
            case PowerEventKind.FullWake or PowerEventKind.Promotion or PowerEventKind.Boot:
                EndDarkWake(at, AfterDarkWake.FullWake);
                EndSleep(at);
                return null;
            default:
                return "already in dark wake";
        }
    }

    private void GoDown(TimeSpan at, string reason)
    {
        _state = MachineState.GoingDown;
        _since = at;
        _reason = reason;
    }

    private void BeginSleep(TimeSpan at, string reason, TimeSpan linger)
    {
        _sleep = _steps.Count;
        _steps.Add(new Step(at, new Sleep(TimeSpan.Zero, reason, linger)));
        _state = MachineState.Asleep;
    }

    private void BeginDarkWake(TimeSpan at, string reason)
    {
        _state = MachineState.Dark;
        _since = at;
        _reason = reason;
    }

    private void EndDarkWake(TimeSpan at, AfterDarkWake then)
    {
        _steps.Add(new Step(_since, new DarkWake(at - _since, then, _reason)));
        _state = MachineState.Asleep;
    }

    private void EndSleep(TimeSpan at)
    {
        Step sleep = _steps[_sleep];
        _steps[_sleep] = sleep with { Operation = (Sleep)sleep.Operation with { For = at - sleep.At } };
        _state = MachineState.Awake;
    }

    /// <summary>A time before this event that leaves room after the one before it.</summary>
    private TimeSpan AssumedBefore(TimeSpan at, TimeSpan wish)
        => _last is { } last ? Shorter(wish, (at - last) / 2) : wish;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
