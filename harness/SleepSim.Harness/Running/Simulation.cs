using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Harness.Net;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Runs one engine through one scenario. A run is a function of the two: nothing else has a part in it, so any
/// number of runs may go on side by side.</summary>
public static class Simulation
{
    /// <summary>Written into every trace; another version may mean another hash.</summary>
    public const string Version = "0.1";

    /// <summary>The most events of one run: a day of a busy machine needs a hundredth of it.</summary>
    private const long MaxEvents = 100_000_000;

    /// <summary>Runs a scenario to its end, or to the moment the engine breaks the contract.</summary>
    /// <param name="scenario">The scenario; legal, as a reader or a generator makes it.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="recorder">Takes every record as it is made; null when nobody keeps them.</param>
    /// <exception cref="InvalidOperationException">The run does not end.</exception>
    public static RunResult Run(Scenario scenario, ITunnelEngineFactory engine, ITraceSink? recorder = null) =>
        Run(scenario, engine, WireGuardFarEndFactory.Real, recorder);

    /// <summary>Runs a scenario with the far end of an engine that speaks a protocol of its own.</summary>
    /// <param name="scenario">The scenario; legal, as a reader or a generator makes it.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="farEnd">The far end.</param>
    /// <param name="recorder">Takes every record as it is made; null when nobody keeps them.</param>
    /// <exception cref="InvalidOperationException">The run does not end, or the far end never comes to
    /// rest.</exception>
    public static RunResult Run(
        Scenario scenario, ITunnelEngineFactory engine, IFarEndFactory farEnd, ITraceSink? recorder = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(farEnd);
        ITieStrategy order = SameInstant.Of(scenario);
        Scheduler scheduler = new(order);
        TraceStream trace = new(scheduler);
        Audience audience = new(scenario);
        CoverageMeter coverage = new(new CoverageCatalogue(engine.Places));
        trace.AddReader(audience);
        trace.AddReader(coverage);
        if (recorder is not null) trace.AddReader(recorder);

        Play(scheduler, trace, scenario, engine, farEnd);
        return new RunResult(
            scenario,
            engine.Name,
            audience.Bench.Conclude(),
            audience.Symptoms.Symptoms,
            audience.Recoveries.Recoveries,
            audience.Measures.Conclude(trace.Count, scheduler.Events),
            coverage.Conclude(),
            trace.Digest())
        {
            Order = order.Describe(),
            Stack = audience.Stack,
        };
    }

    private static void Play(
        Scheduler scheduler,
        TraceStream trace,
        Scenario scenario,
        ITunnelEngineFactory engine,
        IFarEndFactory farEnd)
    {
        trace.Emit(new RunStarted(0, scenario.Name, engine.Name, Version));
        using SimulatedMac mac = new(scheduler, trace, scenario, engine, farEnd);
        Timeline timeline = new(scheduler, trace, mac, scenario);
        timeline.Start();
        mac.SwitchOn();
        while (!timeline.Over && !mac.Faulted && scheduler.RunNext())
        {
            if (scheduler.Events > MaxEvents)
                throw new InvalidOperationException($"'{scenario.Name}' made {MaxEvents} events by {scheduler.Now}.");
        }

        trace.Emit(new RunEnded(trace.Now, mac.Pending()));
    }
}
