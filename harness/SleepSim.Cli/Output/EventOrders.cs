using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Says which order the events of one instant had, and how likely such an order finds a bug, where it was not
/// the usual one.</summary>
internal static class EventOrders
{
    /// <summary>How many runs are named; the summary of each run tells its own.</summary>
    private const int NamedMax = 10;

    /// <summary>A paragraph for each run; nothing for those that are first in, first out.</summary>
    public static void Write(IReadOnlyList<RunResult> results, TextWriter output)
    {
        RunResult[] told = [.. results.Where(result => result.Scenario.Order != EventOrder.FirstIn)];
        if (told.Length == 0) return;
        output.WriteLine();
        foreach (RunResult result in told.Take(NamedMax))
        {
            string text = $"Order of what falls on one instant in {result.Scenario.Name}: {result.Order}.";
            foreach (string line in Words.Wrap(text, "")) output.WriteLine(line);
        }

        if (told.Length > NamedMax)
            output.WriteLine(FormattableString.Invariant($"And {told.Length - NamedMax} more runs in another order."));
    }
}
