using System.Net;

namespace SleepSim.LinuxHost;

/// <summary>The name servers of the network outside the tunnel: those of <c>resolv.conf</c>, as it was before a tunnel
/// put its own there.</summary>
internal sealed class OuterNameServers(string path)
{
    /// <summary>How a file begins that a tunnel of ours has written.</summary>
    public const string TunnelMark = "# sleepsim tunnel ";

    // As many as the C library looks at.
    private const int CountMax = 3;
    private const int LengthMax = 65_536;

    private readonly Lock _lock = new();
    private IReadOnlyList<IPAddress> _known = [];

    /// <summary>Reads the file again. From any thread.</summary>
    /// <returns>In the file's order; those known before, when the file is a tunnel's or cannot be read.</returns>
    public IReadOnlyList<IPAddress> Read()
    {
        lock (_lock)
        {
            try
            {
                if (new FileInfo(path) is { Exists: true, Length: <= LengthMax })
                {
                    string text = File.ReadAllText(path);
                    if (!text.StartsWith(TunnelMark, StringComparison.Ordinal)) _known = Parse(text);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // As good as unchanged.
            }

            return _known;
        }
    }

    private static List<IPAddress> Parse(string text)
    {
        List<IPAddress> servers = [];
        foreach (string line in text.Split('\n'))
        {
            string[] words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words is not ["nameserver", var word, ..] || !IPAddress.TryParse(word, out IPAddress? server)) continue;
            servers.Add(server);
            if (servers.Count == CountMax) break;
        }

        return servers;
    }
}
