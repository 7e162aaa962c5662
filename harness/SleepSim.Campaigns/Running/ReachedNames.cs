using SleepSim.Harness;

namespace SleepSim.Campaigns;

/// <summary>The names of what runs reached. Each is made once: a campaign needs them a thousand times a second. Safe
/// from many threads.</summary>
public sealed class ReachedNames
{
    private Known? _known;

    /// <summary>The names of what one run reached.</summary>
    public IReadOnlyList<string> Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Coverage coverage = result.Coverage;
        // Two threads that make the names at the same time make the same ones.
        if (_known is not { } known || !known.Catalogue.IsSameAs(coverage.Catalogue))
            _known = known = new Known(coverage.Catalogue, new string?[coverage.Catalogue.Count]);
        List<string> names = [];
        foreach (int number in coverage.Numbers)
            names.Add(known.Names[number] ??= coverage.Catalogue.NameOf(number));
        return names;
    }

    /// <summary>What is worth reaching with an engine, by name: probes, and the places of the engine. Of situations
    /// most cannot come about.</summary>
    public static IReadOnlyList<string> All(IReadOnlyList<string> places)
    {
        CoverageCatalogue catalogue = new(places);
        return [.. Enumerable.Range(0, catalogue.FirstSituation).Select(catalogue.NameOf)];
    }

    private sealed record Known(CoverageCatalogue Catalogue, string?[] Names);
}
