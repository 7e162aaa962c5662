using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests;

/// <summary>The bottom of a machine, for tests that put one part on it by hand: scheduler, clocks, timers, and what is
/// put on record.</summary>
internal sealed class MachineParts
{
    public MachineParts()
    {
        Trace = new TraceStream(Scheduler);
        Trace.AddReader(Record);
        Clocks = new SystemClocks(Scheduler);
        Timers = new MachineTimers(Scheduler, Clocks);
    }

    public Scheduler Scheduler { get; } = new();

    public TraceStream Trace { get; }

    public Recording Record { get; } = new();

    public SystemClocks Clocks { get; }

    public MachineTimers Timers { get; }

    /// <summary>The interfaces of a machine, Wi-Fi up.</summary>
    public NetworkInterfaces CreateInterfaces(HostProfile host) => new(Trace, Timers, host, new NetworkProfile());

    public long Now => Scheduler.Now.Nanoseconds;

    /// <summary>Has something happen from outside the machine, asleep or not.</summary>
    public void At(string moment, Action happening) =>
        Scheduler.Schedule(new SimTime(World.Ns(moment)), happening);

    /// <summary>Plays what is due before a moment.</summary>
    public void RunTo(string moment)
    {
        bool there = false;
        At(moment, () => there = true);
        while (!there) Scheduler.RunNext();
    }

    /// <summary>Stops the hardware, and nothing else.</summary>
    public void FallAsleep()
    {
        Timers.SuspendAll();
        Clocks.Stop();
    }

    public void WakeUp()
    {
        Clocks.Resume();
        Timers.ResumeAll();
    }
}
