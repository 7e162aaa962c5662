using System.Globalization;
using System.Net;
using SleepSim.Harness;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>What runs reached together, and what none of them did, for the overview of their page.</summary>
internal static class CoverageSection
{
    /// <summary>The part of the overview; null when nothing ran.</summary>
    public static ReportSection? Of(IReadOnlyList<RunResult> results)
    {
        if (results.Count == 0) return null;
        Coverage reached = results.Skip(1).Aggregate(results[0].Coverage, static (sum, one) => sum.Add(one.Coverage));
        CoverageCatalogue catalogue = reached.Catalogue;
        int probes = catalogue.FirstPlace, places = catalogue.FirstSituation - probes;
        int situations = catalogue.Count - catalogue.FirstSituation;
        Probe[] probesMissed = [.. reached.ProbesMissed];
        string[] placesMissed = [.. reached.PlacesMissed];
        IEnumerable<string> missed = probesMissed.Select(static probe => $"{probe.Id}: {probe.Sentence}")
            .Concat(placesMissed.Select(static place => $"place in the engine: {place}"));
        string summary = string.Create(
            CultureInfo.InvariantCulture,
            $"<p>The runs reached {probes - probesMissed.Length} of {probes} probes of the machine, "
            + $"{places - placesMissed.Length} of {places} places that the engine names, and {reached.SituationsSeen} "
            + $"of {situations} situations (power, status, state of the engine, event).</p>\n");
        string list = string.Concat(missed.Select(static one => $"<li>{WebUtility.HtmlEncode(one)}</li>\n"));
        return new ReportSection("Coverage", list.Length == 0
            ? summary
            : $"{summary}<details><summary>Never reached</summary>\n<ul>\n{list}</ul></details>");
    }
}
