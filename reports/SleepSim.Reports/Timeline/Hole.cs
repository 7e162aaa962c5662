using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A stretch that is never drawn to scale, because the machine slept.</summary>
internal readonly record struct Hole(long From, long To)
{
    /// <summary>The sleeps of a run that are at least so long.</summary>
    public static List<Hole> Of(RunView run, long atLeast) =>
    [
        .. run.Power
            .Where(span => span.State == PowerState.Asleep && span.To - span.From >= atLeast)
            .Select(static span => new Hole(span.From, span.To)),
    ];
}
