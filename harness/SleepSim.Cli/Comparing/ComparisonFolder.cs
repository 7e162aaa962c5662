using System.Text.Json.Nodes;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Writes the pictures and the numbers of a comparison.</summary>
internal static class ComparisonFolder
{
    /// <summary>Writes them, in place of those that are there.</summary>
    /// <exception cref="BadInputException">They cannot be written.</exception>
    public static void Write(
        string folder,
        Comparison comparison,
        IReadOnlyList<SeriesMeasures> series,
        IReadOnlyList<ThresholdFinding> findings)
    {
        CurvesModel curves = CurvesModel.Of("Time to recover: " + comparison.Title, comparison.Series);
        CurvesModel classes =
            CurvesModel.ByFaultClass("Time to recover, by kind of trouble: " + comparison.Title, comparison.Series);
        PartsModel parts = PartsModel.Of("Whose part the time was: " + comparison.Title, comparison.Series);
        RunFolder.Writing(folder, () =>
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "comparison.json"), ToJson(comparison, series, findings));
            File.WriteAllBytes(Path.Combine(folder, "curves.png"), CurvesPlot.Png(curves));
            File.WriteAllText(Path.Combine(folder, "curves.svg"), CurvesPlot.Svg(curves));
            File.WriteAllBytes(Path.Combine(folder, "classes.png"), CurvesPlot.Png(classes));
            File.WriteAllText(Path.Combine(folder, "classes.svg"), CurvesPlot.Svg(classes));
            File.WriteAllBytes(Path.Combine(folder, "parts.png"), PartsPlot.Png(parts));
            File.WriteAllText(Path.Combine(folder, "parts.svg"), PartsPlot.Svg(parts));
            return true;
        });
    }

    private static string ToJson(
        Comparison comparison, IReadOnlyList<SeriesMeasures> series, IReadOnlyList<ThresholdFinding> findings) =>
        SeriesJson.ToText(new JsonObject
        {
            ["format"] = 1,
            ["title"] = comparison.Title,
            ["complete"] = comparison.Complete,
            ["series"] = new JsonArray([.. series.Select(SeriesJson.Of)]),
            ["thresholds"] = new JsonArray(
            [
                .. findings.Select(finding => new JsonObject
                {
                    ["series"] = finding.Series,
                    ["outcome"] = finding.Outcome.ToText(),
                    ["text"] = finding.Text,
                }),
            ]),
        });
}
