using System.Text.Json.Serialization;

namespace SleepSim.Cli;

/// <summary>The way out of the machine, past the tunnel.</summary>
/// <param name="Interface">The interface.</param>
/// <param name="Kind">Such as <c>ethernet</c>.</param>
/// <param name="IPv4">Whether it carries IPv4.</param>
/// <param name="IPv6">Whether it carries IPv6.</param>
/// <param name="Dns">Whether there is a name server.</param>
internal sealed record WayOutReport(
    string Interface,
    string Kind,
    [property: JsonPropertyName("ipv4")] bool IPv4,
    [property: JsonPropertyName("ipv6")] bool IPv6,
    bool Dns)
{
    /// <param name="lines">Those of the answer that begin with <c>path</c>.</param>
    public static WayOutReport? Of(SortedDictionary<string, string> lines)
    {
        if (lines.GetValueOrDefault("path") != "satisfied") return null;
        return new WayOutReport(
            lines.GetValueOrDefault("path_interface", ""),
            lines.GetValueOrDefault("path_kind", "other"),
            lines.GetValueOrDefault("path_ipv4") == "1",
            lines.GetValueOrDefault("path_ipv6") == "1",
            lines.GetValueOrDefault("path_dns") == "1");
    }

    /// <summary>In words, such as <c>eth0 (ethernet, IPv4)</c>.</summary>
    public override string ToString()
    {
        List<string> parts = [Kind];
        if (IPv4) parts.Add("IPv4");
        if (IPv6) parts.Add("IPv6");
        if (Dns) parts.Add("DNS");
        return $"{Interface} ({string.Join(", ", parts)})";
    }
}
