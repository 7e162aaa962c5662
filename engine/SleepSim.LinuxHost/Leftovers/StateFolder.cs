using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepSim.LinuxHost;

/// <summary>Where tunnels keep what they changed, so that the next one can take it back after a crash: one file for
/// each tunnel, in a folder for each network namespace. Only its owner can read it.</summary>
/// <remarks>A file is replaced as a whole: it is there entirely, or as it was before.</remarks>
internal sealed class StateFolder
{
    /// <summary>Where it is on every machine; emptied by a boot.</summary>
    public const string Usual = "/run/sleepsim";

    private const int TunnelsMax = 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <param name="root">The folder above those of the namespaces.</param>
    /// <param name="networkNamespace">The number of this network namespace.</param>
    public StateFolder(string root, string networkNamespace) => Path = System.IO.Path.Combine(root, networkNamespace);

    /// <summary>The folder of this network namespace.</summary>
    public string Path { get; }

    /// <summary>The folder of this process's own network namespace.</summary>
    public static StateFolder Own() => new(Usual, OwnNamespace());

    /// <summary>The socket that a tunnel answers on.</summary>
    public string SocketOf(string tunnel) => System.IO.Path.Combine(Path, tunnel + ".sock");

    public void Write(TunnelState state)
    {
        Directory.CreateDirectory(Path, OwnerOnly | UnixFileMode.UserExecute);
        string path = FileOf(state.Interface);
        // The process number keeps two writers apart.
        string draft = $"{path}.{Environment.ProcessId}";
        File.Delete(draft);
        FileStreamOptions fresh = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OwnerOnly,
        };
        using (FileStream stream = new(draft, fresh)) JsonSerializer.Serialize(stream, state, Format);
        File.Move(draft, path, overwrite: true);
    }

    public void Delete(string tunnel) => File.Delete(FileOf(tunnel));

    /// <summary>Deletes what processes left that were killed while they wrote a state.</summary>
    public void DeleteDrafts()
    {
        if (!Directory.Exists(Path)) return;
        foreach (string draft in Directory.GetFiles(Path, "*.json.*").Take(TunnelsMax))
        {
            string number = System.IO.Path.GetExtension(draft)[1..];
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int writer)) continue;
            if (writer == Environment.ProcessId || ProcessIdentity.Of(writer) is null) File.Delete(draft);
        }
    }

    /// <summary>The states there are, in the order of their names.</summary>
    /// <param name="unreadable">Told of each file that is none: its path, and why.</param>
    public List<TunnelState> ReadAll(Action<string, string> unreadable)
    {
        List<TunnelState> states = [];
        if (!Directory.Exists(Path)) return states;
        string[] files = Directory.GetFiles(Path, "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files.Take(TunnelsMax))
        {
            try
            {
                states.Add(Read(file));
            }
            catch (FileNotFoundException)
            {
                // Its tunnel went down in this very moment.
            }
            catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
            {
                unreadable(file, e.Message);
            }
        }

        return states;
    }

    private static TunnelState Read(string file)
    {
        TunnelState? state = JsonSerializer.Deserialize<TunnelState>(File.ReadAllText(file), Format);
        return state ?? throw new JsonException("expected the state of a tunnel, found null");
    }

    private string FileOf(string tunnel) => System.IO.Path.Combine(Path, tunnel + ".json");

    /// <summary>The number in a link such as <c>net:[4026531840]</c>.</summary>
    private static string OwnNamespace()
    {
        string link = new FileInfo("/proc/self/ns/net").LinkTarget ?? "";
        int begin = link.IndexOf('[', StringComparison.Ordinal);
        return begin < 0 || !link.EndsWith(']')
            ? throw new InvalidOperationException($"Expected /proc/self/ns/net to be net:[number], found '{link}'.")
            : link[(begin + 1)..^1];
    }
}
