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

    private readonly List<Step> _steps = [];
    private MachineState _state = MachineState.Awake;
    private bool _begun;
    private TimeSpan? _last;
    private TimeSpan _since;
    private string _reason = "";
    private int _sleep;

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>How many times falling asleep was assumed: into a sleep, or back into it after a dark wake.</summary>
    public int AssumedSleeps { get; private set; }

    /// <summary>How many full wakes were assumed.</summary>
    public int AssumedWakes { get; private set; }

    /// <summary>Whether programs run.</summary>
    public bool IsAwake => _state != MachineState.Asleep;

    /// <summary>Something else is at this time, which must stay in the state of the machine in which it was.</summary>
    public void Pass(TimeSpan at) => _last = at;

    /// <summary>Takes an event in.</summary>
    /// <returns>Null when it is used; otherwise why not.</returns>
    public string? Add(LogEventKind kind, TimeSpan at, string reason)
    {
        string? unused = _state switch
        {
            MachineState.Awake => WhileAwake(kind, at, reason),
            MachineState.GoingDown => WhileGoingDown(kind, at, reason),
            MachineState.Asleep => WhileAsleep(kind, at, reason),
            MachineState.Dark => WhileDark(kind, at, reason),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), _state, "No such state"),
        };
        _last = at;
        _begun = true;
        return unused;
    }

    /// <summary>The log is over.</summary>
    /// <returns>Whether it ended asleep, so that the last full wake is assumed.</returns>
    public bool Finish()
    {
        TimeSpan last = _last ?? TimeSpan.Zero;
        if (_state == MachineState.Awake)
            return false;
        if (_state != MachineState.Asleep)
            AssumedSleeps++;
        if (_state == MachineState.GoingDown)
            BeginSleep(_since, _reason, last + _assumedLinger - _since);
        else if (_state == MachineState.Dark)
            EndDarkWake(last + _assumedDarkWake, AfterDarkWake.Sleep);
        EndSleep(last + Assumed);
        AssumedWakes++;
        return true;
    }

    private string? WhileAwake(LogEventKind kind, TimeSpan at, string reason)
    {
        switch (kind)
        {
            case LogEventKind.EnteringDarkWake:
                GoDown(at, reason);
                return null;
            case LogEventKind.EnteringSleep:
                BeginSleep(at, reason, TimeSpan.Zero);
                return null;
            case LogEventKind.DarkWake:
                BeginSleep(at - AssumedBefore(at, Assumed), NotShown, TimeSpan.Zero);
                AssumedSleeps++;
                BeginDarkWake(at, reason);
                return null;
            case LogEventKind.SleepAborted:
                TimeSpan length = AssumedBefore(at, WallClock.Moment);
                _steps.Add(new Step(at - length, new AbortedSleep(length, reason)));
                return null;
            case LogEventKind.FullWake or LogEventKind.Promotion when !_begun || at - _last >= 2 * Assumed:
                BeginSleep(at - AssumedBefore(at, Assumed), NotShown, TimeSpan.Zero);
                EndSleep(at);
                AssumedSleeps++;
                return null;
            case LogEventKind.Boot when !_begun:
                return null;
            default:
                return "already awake";
        }
    }

    private string? WhileGoingDown(LogEventKind kind, TimeSpan at, string reason)
    {
        switch (kind)
        {
            case LogEventKind.EnteringDarkWake:
                return "already going to sleep";
            case LogEventKind.EnteringSleep:
                BeginSleep(_since, _reason, at - _since);
                return null;
            case LogEventKind.DarkWake:
                BeginSleep(_since, _reason, AssumedAfter(_assumedLinger, at) - _since);
                AssumedSleeps++;
                BeginDarkWake(at, reason);
                return null;
            default:
                _steps.Add(new Step(_since, new AbortedSleep(at - _since, _reason)));
                _state = MachineState.Awake;
                return null;
        }
    }

    private string? WhileAsleep(LogEventKind kind, TimeSpan at, string reason)
    {
        switch (kind)
        {
            case LogEventKind.EnteringSleep:
                return "already asleep";
            case LogEventKind.DarkWake:
                BeginDarkWake(at, reason);
                return null;
            case LogEventKind.EnteringDarkWake:
                EndSleep(at - AssumedBefore(at, WallClock.Moment));
                AssumedWakes++;
                GoDown(at, reason);
                return null;
            case LogEventKind.SleepAborted when _sleep == _steps.Count - 1:
                _steps[_sleep] = new Step(_steps[_sleep].At, new AbortedSleep(at - _steps[_sleep].At, reason));
                _state = MachineState.Awake;
                return null;
            case LogEventKind.SleepAborted:
                return "already asleep";
            default:
                EndSleep(at);
                return null;
        }
    }

    private string? WhileDark(LogEventKind kind, TimeSpan at, string reason)
    {
        switch (kind)
        {
            case LogEventKind.EnteringSleep:
                EndDarkWake(at, AfterDarkWake.Sleep);
                return null;
            case LogEventKind.FullWake or LogEventKind.Promotion or LogEventKind.Boot:
                EndDarkWake(at, AfterDarkWake.FullWake);
                EndSleep(at);
                return null;
            case LogEventKind.DarkWake:
                EndDarkWake(AssumedAfter(_assumedDarkWake, at), AfterDarkWake.Sleep);
                AssumedSleeps++;
                BeginDarkWake(at, reason);
                return null;
            case LogEventKind.EnteringDarkWake:
                TimeSpan woke = at - AssumedBefore(at, WallClock.Moment);
                EndDarkWake(woke, AfterDarkWake.FullWake);
                EndSleep(woke);
                AssumedWakes++;
                GoDown(at, reason);
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

    /// <summary>A time after the event before this one that leaves room before this one.</summary>
    private TimeSpan AssumedAfter(TimeSpan wish, TimeSpan at)
    {
        TimeSpan last = _last ?? _since;
        return last + Shorter(wish, (at - last) / 2);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
