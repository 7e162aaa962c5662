using System.Text.Encodings.Web;
using System.Text.Json;

namespace SleepSim.Cli;

/// <summary>A campaign's report as JSON: UTF-8, LF, the fields always in the same order.</summary>
internal static class CampaignReportFile
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The report, ending in a line feed.</summary>
    public static string ToJson(CampaignReport report) => JsonSerializer.Serialize(report, Format) + "\n";
}
