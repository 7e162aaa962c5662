using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Testing;

/// <summary>Names that tests give, and what they stand for.</summary>
internal static class Names
{
    private const string Probe = "probe ";
    private const string Place = "place ";

    /// <summary>The id of a rule.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string Rule(string id) => InvariantCatalogue.Find(id)?.Id ?? throw new ArgumentException(
        $"found the rule '{id}', expected {Spelling.OneOf(id, InvariantCatalogue.All.Select(rule => rule.Id))}",
        nameof(id));

    /// <summary>The name of a probe or a place in a coverage catalogue. Case does not matter, nor whether words stand
    /// apart or are joined with hyphens.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string Situation(string name, IReadOnlyList<string> places)
    {
        foreach (Probe probe in ProbeCatalogue.All)
        {
            if (Same(name, probe.Id)) return Probe + probe.Id;
        }

        foreach (string place in places)
        {
            if (Same(name, place)) return Place + place;
        }

        IEnumerable<string> known = [.. ProbeCatalogue.All.Select(probe => probe.Id), .. places];
        throw new ArgumentException($"found '{name}', expected {Spelling.OneOf(name, known)}", nameof(name));
    }

    /// <summary>The name of a situation as people say it.</summary>
    public static string Say(string situation) => situation[Probe.Length..].Replace('-', ' ');

    private static bool Same(string given, string known) =>
        string.Equals(given.Replace(' ', '-'), known.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase);
}
