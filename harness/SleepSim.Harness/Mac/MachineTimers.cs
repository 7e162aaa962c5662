using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Mac;

/// <summary>All timers that run on the machine itself, so that they stop together when it sleeps.</summary>
internal sealed class MachineTimers(Scheduler scheduler, SystemClocks clocks)
{
    private readonly List<MachineTimer> _timers = [];

    internal Scheduler Scheduler => scheduler;

    internal SystemClocks Clocks => clocks;

    /// <param name="source">Who waits, for the strategy that orders what falls on one instant.</param>
    /// <param name="action">What to do when it is due.</param>
    public MachineTimer Create(int source, Action action)
    {
        MachineTimer timer = new(this, source, action);
        _timers.Add(timer);
        return timer;
    }

    public void SuspendAll()
    {
        foreach (MachineTimer timer in _timers) timer.Suspend();
    }

    public void ResumeAll()
    {
        foreach (MachineTimer timer in _timers) timer.Resume();
    }

    /// <summary>The wall clock was set: what waits for it is due at another moment (C3).</summary>
    public void WallClockSet()
    {
        foreach (MachineTimer timer in _timers) timer.WallClockSet();
    }

    internal void Remove(MachineTimer timer) => _timers.Remove(timer);
}
