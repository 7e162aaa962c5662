using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>When an engine wants to be called next, on the clock it names (C3).</summary>
internal sealed class EngineDeadline
{
    /// <summary>Deadlines served at one instant before the engine counts as never idle.</summary>
    public const int MaxAtOnce = 1000;

    private readonly int _generation;
    private readonly TraceStream _trace;
    private readonly Scheduler _scheduler;
    private readonly SystemClocks _clocks;
    private readonly MachineTimer _timer;
    private Deadline? _armed;
    private SimTime _servedAt;
    private int _servedThen;

    public EngineDeadline(
        int generation, TraceStream trace, Scheduler scheduler, MachineTimers timers, Action due)
    {
        _generation = generation;
        _trace = trace;
        _scheduler = scheduler;
        _clocks = timers.Clocks;
        _timer = timers.Create(Source.ProviderTimer, due);
    }

    /// <summary>What for; null when the engine waits for events only.</summary>
    public string? Reason => _armed?.Reason;

    /// <summary>Its clock shows it, or more.</summary>
    public bool HasCome => _armed is { } deadline && _clocks.Read()[deadline.Clock] >= deadline.At;

    /// <summary>It was served so often at this instant that the engine never comes to rest.</summary>
    public bool NeverIdle => _servedThen > MaxAtOnce;

    public void Arm(Deadline? wanted)
    {
        if (wanted == _armed && (wanted is null || _timer.Armed)) return;
        if (wanted?.Reason != _armed?.Reason || wanted?.Clock != _armed?.Clock)
        {
            _trace.Emit(new DeadlineArmed(
                _trace.Now,
                _generation,
                wanted is { } named ? NameOf(named.Clock) : "",
                wanted?.At.Nanoseconds ?? 0,
                wanted?.Reason ?? ""));
        }

        _armed = wanted;
        if (wanted is { } deadline) _timer.ArmAt(deadline.Clock, deadline.At);
        else _timer.Disarm();
    }

    /// <summary>Takes it to be served; null when the engine wants none any more.</summary>
    public Deadline? Take()
    {
        Deadline? due = _armed;
        if (due is null) return null;
        _servedThen = _servedAt == _scheduler.Now ? _servedThen + 1 : 1;
        _servedAt = _scheduler.Now;
        _armed = null;
        return due;
    }

    public void Remove() => _timer.Remove();

    private static string NameOf(ClockKind clock) => clock switch
    {
        ClockKind.Uptime => nameof(ClockKind.Uptime),
        ClockKind.Continuous => nameof(ClockKind.Continuous),
        ClockKind.Wall => nameof(ClockKind.Wall),
        _ => throw new ArgumentOutOfRangeException(nameof(clock), clock, "No such clock."),
    };
}
