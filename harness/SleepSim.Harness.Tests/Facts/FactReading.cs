using SleepSim.Contract;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>What a test of a fact asks of a run.</summary>
internal static class FactReading
{
    public static VpnStatus StatusAt(this Recording run, string moment) =>
        run.Of<StatusChanged>().Last(change => change.At <= World.Ns(moment)).To;

    public static SessionState SessionStateAt(this Recording run, string moment) =>
        run.Of<SessionStateChanged>().Last(change => change.At <= World.Ns(moment)).To;

    /// <summary>When the machine fell asleep, each time.</summary>
    public static IEnumerable<long> SleepsAt(this Recording run) =>
        run.TimesOf<PowerChanged>(power => power.State == PowerState.Asleep);

    /// <summary>The statuses in order, from the first change on.</summary>
    public static IEnumerable<VpnStatus> Statuses(this Recording run) =>
        run.Of<StatusChanged>().Select(change => change.To);

    /// <summary>The clocks when the engine was first told something.</summary>
    public static ClockReading ReadingAt<T>(this ScriptedEngine engine)
        where T : TunnelEvent => engine.Told.First(told => told.Event is T).Now;

    /// <summary>Has the engine be called again after a while.</summary>
    public static void WakeAfter(this ScriptedEngine engine, string delay, ClockKind clock = ClockKind.Continuous) =>
        engine.Next = new Deadline(clock, engine.Told[^1].Now[clock] + World.Span(delay), "test");
}
