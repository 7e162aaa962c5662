using System.Globalization;

namespace SleepSim.Cli;

/// <summary>How a tunnel says it is.</summary>
/// <param name="Interface">Its interface, which is its name.</param>
/// <param name="State">Such as <c>connected</c>.</param>
/// <param name="WayOut">The way out of the machine; null where there is none.</param>
/// <param name="ListenPort">The UDP port it listens on; null where it is not said.</param>
/// <param name="FirewallMark">The mark of its outer datagrams; null for none.</param>
/// <param name="Peers">In the engine's order.</param>
internal sealed record TunnelReport(
    string Interface,
    string State,
    WayOutReport? WayOut,
    int? ListenPort,
    uint? FirewallMark,
    IReadOnlyList<PeerReport> Peers)
{
    private const int PeersMax = 4096;

    /// <summary>Reads the answer of a tunnel. Lines that nobody knows are passed over.</summary>
    /// <exception cref="FormatException">It is no such answer, or says that there is none.</exception>
    public static TunnelReport Read(string answer)
    {
        TunnelReport report = new("", "", null, null, null, []);
        List<PeerReport> peers = [];
        SortedDictionary<string, string> path = new(StringComparer.Ordinal);
        foreach (string line in answer.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) throw new FormatException($"expected key=value, found '{line}'");
            string key = line[..equals];
            string value = line[(equals + 1)..];
            if (key == "public_key" && peers.Count < PeersMax) peers.Add(PeerReport.Of(value));
            else if (key == "interface") report = report with { Interface = value };
            else if (key == "state") report = report with { State = value };
            else if (key == "listen_port") report = report with { ListenPort = (int)Number(key, value) };
            else if (key == "fwmark") report = report with { FirewallMark = (uint)Number(key, value) };
            else if (key == "errno" && value != "0") throw new FormatException($"the tunnel answers error {value}");
            else if (key.StartsWith("path", StringComparison.Ordinal)) path[key] = value;
            else if (peers.Count > 0) peers[^1] = peers[^1].With(key, value);
        }

        return report with { WayOut = WayOutReport.Of(path), Peers = peers };
    }

    /// <summary>The number in a line.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static long Number(string key, string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new FormatException($"{key}: expected a number, found '{value}'");
}
