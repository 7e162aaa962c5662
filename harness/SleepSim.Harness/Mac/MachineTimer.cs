using SleepSim.Contract;
using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Mac;

/// <summary>One timer of the machine, on one of its clocks. It never fires in sleep (C5): on uptime it fires late by
/// the time slept, on the other clocks right after the wake (C3).</summary>
internal sealed class MachineTimer
{
    private readonly MachineTimers _owner;
    private readonly Action _fire;
    private readonly int _source;
    private TimerHandle _handle;

    internal MachineTimer(MachineTimers owner, int source, Action action)
    {
        _owner = owner;
        _source = source;
        _fire = () =>
        {
            Armed = false;
            action();
        };
    }

    public bool Armed { get; private set; }

    public ClockKind Clock { get; private set; }

    /// <summary>What the clock shows when the timer is due.</summary>
    public Duration Due { get; private set; }

    /// <summary>Due after some time awake.</summary>
    public void ArmAfter(Duration delay) => ArmIn(ClockKind.Uptime, delay);

    public void ArmIn(ClockKind clock, Duration delay) => ArmAt(clock, _owner.Clocks.Read()[clock] + delay);

    public void ArmAt(ClockKind clock, Duration due)
    {
        Disarm();
        Clock = clock;
        Due = due;
        Armed = true;
        Resume();
    }

    public void Disarm()
    {
        if (!Armed) return;
        Suspend();
        Armed = false;
    }

    /// <summary>Ends the timer's life.</summary>
    public void Remove()
    {
        Disarm();
        _owner.Remove(this);
    }

    internal void Suspend()
    {
        if (Armed) _owner.Scheduler.Cancel(_handle);
    }

    internal void WallClockSet()
    {
        if (Clock != ClockKind.Wall || _owner.Clocks.Stopped) return;
        Suspend();
        Resume();
    }

    internal void Resume()
    {
        if (Armed && !_owner.Clocks.Stopped)
            _handle = _owner.Scheduler.Schedule(_owner.Clocks.When(Clock, Due), _fire, _source);
    }
}
