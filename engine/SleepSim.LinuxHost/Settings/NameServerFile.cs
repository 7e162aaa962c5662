using System.Net;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>The file that says which name servers to ask. It is written in place: it may be mounted over another one,
/// and others may hold it open.</summary>
internal static class NameServerFile
{
    /// <summary>Where it is on every machine.</summary>
    public const string Usual = "/etc/resolv.conf";

    private const int LengthMax = 65_536;

    /// <summary>What stands there now.</summary>
    /// <exception cref="IOException">It cannot be read, or is too long for what it should be.</exception>
    public static SavedNameServers Read(string path)
    {
        if (!File.Exists(path)) return new SavedNameServers(path, Text: null);
        if (new FileInfo(path).Length > LengthMax)
            throw new IOException($"found a file of more than {LengthMax} bytes, expected one of name servers");
        return new SavedNameServers(path, File.ReadAllText(path));
    }

    /// <summary>Puts the tunnel's name servers there; options stay.</summary>
    public static void Write(
        SavedNameServers saved, string tunnel, IReadOnlyList<IPAddress> servers, IReadOnlyList<string> domains)
    {
        StringBuilder text = new();
        text.Append(MarkOf(tunnel)).Append('\n');
        foreach (IPAddress server in servers) text.Append("nameserver ").Append(server).Append('\n');
        if (domains.Count > 0) text.Append("search ").AppendJoin(' ', domains).Append('\n');
        foreach (string line in (saved.Text ?? "").Split('\n'))
            if (line.StartsWith("options ", StringComparison.Ordinal)) text.Append(line).Append('\n');
        Overwrite(saved.Path, text.ToString());
    }

    /// <summary>Puts back what stood there, unless somebody else has written there since.</summary>
    public static void Restore(SavedNameServers saved, string tunnel)
    {
        if (Read(saved.Path).Text is not { } now || !now.StartsWith(MarkOf(tunnel), StringComparison.Ordinal)) return;
        if (saved.Text is null) File.Delete(saved.Path);
        else Overwrite(saved.Path, saved.Text);
    }

    /// <summary>Name servers in such a file, without those that are none.</summary>
    public static bool NamesAServer(string text) =>
        text.Split('\n').Any(line => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is
            ["nameserver", var address, ..] && IPAddress.TryParse(address, out _));

    private static string MarkOf(string tunnel) => $"# sleepsim tunnel {tunnel}: put back when it goes down.";

    private static void Overwrite(string path, string text)
    {
        // The mark comes first and the old tail is cut last: whoever is killed here leaves a file known as ours.
        using FileStream stream = new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        stream.Write(bytes);
        stream.SetLength(bytes.Length);
    }
}
