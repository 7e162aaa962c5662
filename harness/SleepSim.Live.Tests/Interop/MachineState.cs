namespace SleepSim.Live.Tests;

/// <summary>All of a machine that a tunnel changes, as text to be compared.</summary>
internal sealed class MachineState
{
    private readonly SortedDictionary<string, string> _parts = new(StringComparer.Ordinal);

    private MachineState()
    {
    }

    /// <param name="machine">Which.</param>
    /// <param name="tunnel">The name of the tunnel whose files are looked for.</param>
    public static MachineState Of(LabNamespace machine, string tunnel)
    {
        MachineState state = new();
        state.Add("interfaces", machine.Run("ip", "-o", "link"));
        state.Add("addresses", machine.Run("ip", "-br", "addr"));
        foreach (string family in (string[])["-4", "-6"])
        {
            state.Add("rules " + family, machine.Run("ip", family, "rule"));
            state.Add("routes " + family, machine.Run("ip", family, "route", "show", "table", "all"));
        }

        state.Add("resolv.conf", File.ReadAllText(machine.ResolvConf));
        state.Add("mark", machine.Run("cat", "/proc/sys/net/ipv4/conf/all/src_valid_mark"));
        state.Add("sockets", machine.Run("ss", "-Hlun"));
        state.Add("files", string.Join('\n', FilesOf(tunnel)));
        return state;
    }

    /// <summary>The names of the parts that are not the same.</summary>
    public string NamesOfDifferences(MachineState other) =>
        string.Join(", ", _parts.Where(part => other._parts[part.Key] != part.Value).Select(part => part.Key));

    /// <summary>The parts that are not the same, with what they are here; empty when all are the same.</summary>
    public string DifferenceFrom(MachineState other) => string.Join(
        "; ", _parts.Where(part => other._parts[part.Key] != part.Value).Select(part => $"{part.Key}: {part.Value}"));

    private static IEnumerable<string> FilesOf(string tunnel)
    {
        string[] folders = ["/run/sleepsim", "/var/run/wireguard"];
        return folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, tunnel + "*", SearchOption.AllDirectories))
            .Where(file => !file.StartsWith(LabFolders.Files, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    // Neighbours come and go by themselves, and so does how long an address is still good.
    private void Add(string name, string text) => _parts.Add(name, text.Trim());
}
