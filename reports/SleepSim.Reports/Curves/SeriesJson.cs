using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SleepSim.Reports;

/// <summary>The numbers of a series as JSON. Times are whole nanoseconds; a percentile is a time, <c>"never"</c>, or
/// null where the sample is too small for it.</summary>
public static class SeriesJson
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A series.</summary>
    public static JsonObject Of(SeriesMeasures series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new JsonObject
        {
            ["name"] = series.Name,
            ["runs"] = series.Runs,
            ["violated"] = series.Violated,
            ["notJudged"] = series.Unjudged,
            ["recoveries"] = series.Total.Count,
            ["never"] = series.Total.Never,
            ["overtaken"] = series.Overtaken,
            ["total"] = Of(series.Total),
            ["engine"] = Of(series.Engine),
            ["falseConnectedNs"] = series.FalseConnectedNs,
            ["leakedPackets"] = series.LeakedPackets,
        };
    }

    /// <summary>The percentiles of a curve.</summary>
    public static JsonObject Of(RecoveryCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return new JsonObject
        {
            ["count"] = curve.Count,
            ["p50Ns"] = Of(curve.P50),
            ["p95Ns"] = Of(curve.P95),
            ["p99Ns"] = Of(curve.P99),
            ["maxNs"] = Of(curve.Max),
        };
    }

    /// <summary>The text of a file, ending in a line feed.</summary>
    public static string ToText(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.ToJsonString(Format) + "\n";
    }

    private static JsonValue? Of(Rank rank) => rank.Kind switch
    {
        RankKind.Time => JsonValue.Create(rank.Nanoseconds),
        RankKind.Never => JsonValue.Create("never"),
        _ => null,
    };
}
