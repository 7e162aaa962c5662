using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Notices sleep by the clocks that move apart in it, at the moment the machine resumes and without ever
/// looking in vain: the kernel cancels a timer on the wall clock when that clock jumps, as it does at each
/// resume.</summary>
internal sealed unsafe class ClockWatch : IEventSource, IDisposable
{
    private const int Absolute = 1;
    private const int CancelWhenSet = 2;

    /// <summary>Seconds since 1970: the year 2242, which no run waits for.</summary>
    private const long Never = 1L << 33;

    private readonly SleepJudge _judge;

    public ClockWatch(SleepJudge judge)
    {
        _judge = judge;
        Descriptor = LinuxException.Check(
            Libc.CreateTimer(SystemClocks.NumberOf(ClockKind.Wall), Libc.NonBlocking | Libc.CloseOnExec),
            "creating a timer");
        TimerValue value = new() { Value = TimeValue.Of(Duration.FromSeconds(Never)) };
        LinuxException.Check(
            Libc.SetTimer(Descriptor, Absolute | CancelWhenSet, &value, null), "setting a timer on the wall clock");
    }

    /// <inheritdoc/>
    public int Descriptor { get; private set; }

    /// <inheritdoc/>
    public void Read(ITunnelInbox inbox)
    {
        ulong count;
        // That it was cancelled comes as an error; the timer stays set for the next time.
        _ = Libc.Read(Descriptor, &count, sizeof(ulong));
        _judge.LookAtClocks(inbox);
    }

    public void Dispose()
    {
        if (Descriptor >= 0) _ = Libc.Close(Descriptor);
        Descriptor = -1;
    }
}
