using SleepSim.Contract;

namespace SleepSim.Live;

/// <summary>A timer of the machine: it counts time awake.</summary>
internal sealed class LiveTimer(LiveScheduler scheduler, Action action)
{
    private long? _left;

    /// <summary>When it fires, if the machine stays awake; null when it is not armed.</summary>
    public long? Due { get; private set; }

    /// <summary>It is armed.</summary>
    public bool Armed => Due is not null || _left is not null;

    public void ArmAfter(Duration delay) => Due = scheduler.Now + delay.Nanoseconds;

    public void Disarm() => (Due, _left) = (null, null);

    public void Fire()
    {
        Due = null;
        action();
    }

    public void Suspend(long now) => (Due, _left) = (null, Due - now);

    public void Resume(long now)
    {
        if (_left is { } left) (Due, _left) = (now + left, null);
    }
}
