using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>A timerfd on one clock. It is never set later, only earlier: a deadline that moves on, as those of a busy
/// tunnel do with every packet, costs one wake-up in vain instead of a system call each time.</summary>
internal sealed unsafe class DeadlineTimer : IDisposable
{
    private const int Absolute = 1;
    private const int CancelledWhenSet = 2;

    private readonly int _flags;
    private Duration? _at;

    public DeadlineTimer(ClockKind clock)
    {
        // Who sets the time of day moves the deadlines on it, so they are looked at again.
        _flags = clock == ClockKind.Wall ? Absolute | CancelledWhenSet : Absolute;
        Descriptor = LinuxException.Check(
            Libc.CreateTimer(SystemClocks.NumberOf(clock), Libc.NonBlocking | Libc.CloseOnExec), "creating a timer");
    }

    /// <summary>Readable when the time has come.</summary>
    public int Descriptor { get; }

    /// <summary>Goes off no later than at a time of its clock.</summary>
    public void GoOffBy(Duration at)
    {
        if (_at <= at) return;
        _at = at;
        TimerValue value = new() { Value = TimeValue.Of(Duration.Max(at, new Duration(1))) };
        LinuxException.Check(Libc.SetTimer(Descriptor, _flags, &value, null), "setting a timer");
    }

    /// <summary>It went off.</summary>
    public void Acknowledge()
    {
        ulong count;
        _ = Libc.Read(Descriptor, &count, sizeof(ulong));
        _at = null;
    }

    public void Dispose() => _ = Libc.Close(Descriptor);
}
