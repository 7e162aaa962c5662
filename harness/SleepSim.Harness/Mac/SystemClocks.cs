using SleepSim.Contract;
using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Mac;

/// <summary>The machine's three clocks (C1–C3). Uptime stands still while the machine sleeps.</summary>
internal sealed class SystemClocks(Scheduler scheduler)
{
    // Any boot time would do; a machine that has been up for an hour has no zero for an engine to trip over.
    private static readonly Duration AtStart = Duration.FromSeconds(3600);

    // 2026-01-01T00:00:00Z.
    public static readonly Duration WallAtStart = Duration.FromSeconds(1_767_225_600);

    private Duration _slept;
    private Duration _wallOff;
    private SimTime _stoppedAt;

    public bool Stopped { get; private set; }

    public ClockReading Read()
    {
        Duration elapsed = scheduler.Now - default(SimTime);
        Duration asleep = Stopped ? scheduler.Now - _stoppedAt : Duration.Zero;
        return new ClockReading(
            AtStart + elapsed - _slept - asleep, AtStart + elapsed, WallAtStart + elapsed + _wallOff);
    }

    public void Stop()
    {
        Stopped = true;
        _stoppedAt = scheduler.Now;
    }

    public void Resume()
    {
        _slept += scheduler.Now - _stoppedAt;
        Stopped = false;
    }

    /// <summary>Sets the wall clock; the other two do not move (C6).</summary>
    public void SetWall(Duration by) => _wallOff += by;

    /// <summary>When a clock will show a reading if the machine stays awake; now, when it already does.</summary>
    public SimTime When(ClockKind clock, Duration reading)
    {
        Duration missing = reading - Read()[clock];
        return missing > Duration.Zero ? scheduler.Now + missing : scheduler.Now;
    }
}
