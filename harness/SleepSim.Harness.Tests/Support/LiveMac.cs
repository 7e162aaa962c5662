using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests;

/// <summary>A whole machine that a test reaches into while it runs.</summary>
internal sealed class LiveMac : IDisposable
{
    private readonly Scheduler _scheduler = new();

    public LiveMac(World world, ITunnelEngineFactory engine)
    {
        TraceStream trace = new(_scheduler);
        trace.AddReader(Record);
        Scenario scenario = world.Scenario();
        Mac = new SimulatedMac(_scheduler, trace, scenario, engine);
        new Timeline(_scheduler, trace, Mac, scenario).Start();
        Mac.SwitchOn();
    }

    public SimulatedMac Mac { get; }

    public Recording Record { get; } = new();

    public LiveMac At(string moment, Action<SimulatedMac> happening)
    {
        _scheduler.Schedule(new SimTime(World.Ns(moment)), () => happening(Mac));
        return this;
    }

    /// <summary>Plays what is due before a moment.</summary>
    public Recording RunTo(string moment)
    {
        bool there = false;
        At(moment, _ => there = true);
        while (!there) _scheduler.RunNext();
        return Record;
    }

    public void Dispose() => Mac.Dispose();
}
