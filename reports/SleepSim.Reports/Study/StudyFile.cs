using System.Text.Json.Nodes;

namespace SleepSim.Reports;

/// <summary>The data of a study as JSON: UTF-8, LF, the fields always in the same order, times in
/// nanoseconds.</summary>
public static class StudyFile
{
    /// <summary>The file's text, ending in a line feed.</summary>
    public static string ToJson(StudyData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return SeriesJson.ToText(new JsonObject
        {
            ["format"] = 1,
            ["version"] = data.Version,
            ["command"] = data.Command,
            ["seed"] = data.Seed,
            ["wanted"] = data.Wanted,
            ["worlds"] = data.Worlds,
            ["cryptography"] = data.Cryptography,
            ["themes"] = Array(data.Themes, theme => new JsonObject
            {
                ["name"] = theme.Name,
                ["worlds"] = theme.Worlds,
            }),
            ["engines"] = Array(data.Engines, engine => Of(data, engine)),
            ["examples"] = Array(data.Examples, static example => new JsonObject
            {
                ["engine"] = example.Engine,
                ["rule"] = example.Rule,
                ["world"] = example.World,
                ["file"] = example.File,
                ["replay"] = example.Command,
                ["reason"] = example.Reason,
            }),
        });
    }

    private static JsonObject Of(StudyData data, StudyEngine engine) => new()
    {
        ["name"] = engine.Name,
        ["design"] = engine.Design,
        ["all"] = SeriesJson.Of(SeriesMeasures.Of(engine.Series)),
        ["byTheme"] = Array(data.Themes, theme => SeriesJson.Of(SeriesMeasures.Of(new MeasuredSeries(
            theme.Name, [.. engine.In(theme.Name).Select(static run => run.Measured)])))),
        ["rules"] = Array(
            [.. data.Rules.Where(rule => engine.Runs.Any(run => run.Measured.Rules.Contains(rule.Id)))],
            rule => Of(rule, new Share(
                engine.Runs.Count(run => run.Measured.Rules.Contains(rule.Id)), engine.Runs.Count))),
        ["runs"] = Array(engine.Runs, Of),
    };

    private static JsonObject Of(StudyRule rule, Share share) => new()
    {
        ["rule"] = rule.Id,
        ["name"] = rule.Name,
        ["count"] = share.Count,
        ["of"] = share.Of,
        ["low95"] = Math.Round(share.Low, 6),
        ["high95"] = Math.Round(share.High, 6),
    };

    private static JsonObject Of(StudyRun run) => new()
    {
        ["world"] = run.World,
        ["theme"] = run.Theme,
        ["verdict"] = run.Measured.Verdict.ToText(),
        ["rules"] = new JsonArray([.. run.Measured.Rules.Select(static rule => JsonValue.Create(rule))]),
        ["totalsNs"] = new JsonArray(
        [
            .. run.Measured.Recoveries.Where(static one => !one.Overtaken).Select(static one =>
                one.Recovery.Total is { } total ? JsonValue.Create(total) : null),
        ]),
        ["overtaken"] = run.Measured.Recoveries.Count(static one => one.Overtaken),
        ["falseConnectedNs"] = run.Measured.FalseConnectedNs,
        ["leakedPackets"] = run.Measured.LeakedPackets,
        ["wakes"] = run.Signs.Wakes,
        ["hash"] = run.Hash,
    };

    private static JsonArray Array<T>(IReadOnlyList<T> items, Func<T, JsonObject> of) => new([.. items.Select(of)]);
}
