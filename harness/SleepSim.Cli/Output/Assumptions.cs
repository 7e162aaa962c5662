using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Says what runs assumed where nobody knows.</summary>
internal static class Assumptions
{
    /// <summary>One paragraph for all of them; nothing for none.</summary>
    public static void Write(IReadOnlyList<Scenario> scenarios, TextWriter output)
    {
        if (scenarios.Count == 0) return;
        Assumption[] all = [.. scenarios.SelectMany(Assumption.Of)];
        IEnumerable<string> told = all.Select(one => one.Key).Distinct().Select(key => Told(key, all));
        string text = "Assumed where nobody knows: " + string.Join(", ", told) + ".";
        output.WriteLine();
        foreach (string line in Words.Wrap(text, "")) output.WriteLine(line);
    }

    private static string Told(string key, Assumption[] all)
    {
        Assumption[] same = [.. all.Where(one => one.Key == key)];
        return $"{key} {string.Join(" or ", same.Select(one => one.Value).Distinct())} ({same[0].Fact})";
    }
}
