using SleepSim.Harness.Kernel;
using SleepSim.Scenarios;

namespace SleepSim.Harness;

/// <summary>The strategy a scenario asks for. What it draws comes from the scenario's own dice, so that a run stays a
/// function of its file.</summary>
internal static class SameInstant
{
    public static ITieStrategy Of(Scenario scenario)
    {
        EventOrder order = scenario.Order;
        return order.Kind switch
        {
            EventOrderKind.FirstIn => new FirstIn(),
            EventOrderKind.LastIn => new LastIn(),
            EventOrderKind.Random => new RandomTie(Dice(scenario)),
            EventOrderKind.Pct => new PctTie(
                Source.Count, EventEstimate.Of(scenario), order.Depth, Dice(scenario)),
            _ => throw new ArgumentOutOfRangeException(nameof(scenario), order, "There is no such order."),
        };
    }

    private static RandomStream Dice(Scenario scenario) => new(scenario.Dice, "order");
}
