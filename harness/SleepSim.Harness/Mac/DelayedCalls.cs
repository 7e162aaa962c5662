using SleepSim.Contract;

namespace SleepSim.Harness.Mac;

/// <summary>Things the machine does a while later, each once, in time awake.</summary>
internal sealed class DelayedCalls(MachineTimers timers, int source)
{
    private readonly List<MachineTimer> _pending = [];

    public void After(Duration delay, Action call)
    {
        MachineTimer? timer = null;
        timer = timers.Create(source, () =>
        {
            timer!.Remove();
            _pending.Remove(timer);
            call();
        });
        _pending.Add(timer);
        timer.ArmAfter(delay);
    }

    /// <summary>None of them happens any more.</summary>
    public void Cancel()
    {
        foreach (MachineTimer timer in _pending) timer.Remove();
        _pending.Clear();
    }
}
