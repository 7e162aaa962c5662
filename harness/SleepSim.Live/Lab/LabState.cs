using System.Globalization;
using SleepSim.LinuxHost;

namespace SleepSim.Live;

/// <summary>What is known of a lab outside of its process: who made it, and what it is made of. Written before anything
/// is made.</summary>
/// <param name="Id">The lab's.</param>
/// <param name="Maker">Whose it is.</param>
/// <param name="Namespaces">What it is made of.</param>
internal sealed record LabState(string Id, ProcessIdentity Maker, IReadOnlyList<string> Namespaces)
{
    private const UnixFileMode RootAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Killed processes are gone at once; those in the middle of a system call take a moment.
    private const int KillRounds = 50;

    private string File => Path.Combine(LabFolders.States, Id);

    /// <summary>The folder of a lab's own files.</summary>
    public static string FolderOf(string id) => Path.Combine(LabFolders.Files, id);

    /// <summary>The states of all labs on this machine; files that are none are left alone.</summary>
    public static IReadOnlyList<LabState> All()
    {
        if (!Directory.Exists(LabFolders.States)) return [];
        List<LabState> states = [];
        foreach (string file in Directory.GetFiles(LabFolders.States))
        {
            if (Read(file) is { } state) states.Add(state);
        }

        return states;
    }

    public void Write()
    {
        if (OperatingSystem.IsWindows()) throw new LabException("Labs are made on Linux.");
        Directory.CreateDirectory(LabFolders.States, RootAlone);
        Directory.CreateDirectory(FolderOf(Id), RootAlone);
        System.IO.File.WriteAllLines(
            File, [string.Create(CultureInfo.InvariantCulture, $"{Maker.Number} {Maker.Began}"), .. Namespaces]);
    }

    /// <summary>Removes the lab: every process in its namespaces, these, and its files.</summary>
    public void Remove()
    {
        foreach (string name in Namespaces)
        {
            string path = Path.Combine(LabFolders.Namespaces, name);
            if (System.IO.File.Exists(path)) RemoveNamespace(name, path);
            Delete(Path.Combine(LabFolders.Settings, name));
        }

        foreach (string socket in TunnelSockets()) System.IO.File.Delete(socket);
        Delete(FolderOf(Id));
        System.IO.File.Delete(File);
    }

    // Names of interfaces are letters and the name of the lab, which begins with a digit.
    private IEnumerable<string> TunnelSockets() => Directory.Exists(LabFolders.WireGuard)
        ? Directory.GetFiles(LabFolders.WireGuard, $"*{Id}.sock")
            .Where(file => Path.GetFileName(file)[..^$"{Id}.sock".Length].All(char.IsAsciiLetter))
        : [];

    private static LabState? Read(string file)
    {
        try
        {
            string[] lines = System.IO.File.ReadAllLines(file);
            string[] maker = lines.Length > 0 ? lines[0].Split(' ') : [];
            return maker.Length == 2
                && int.TryParse(maker[0], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                && long.TryParse(maker[1], NumberStyles.None, CultureInfo.InvariantCulture, out long began)
                && Array.TrueForAll(lines[1..], name => name.StartsWith("sst-", StringComparison.Ordinal))
                ? new LabState(Path.GetFileName(file), new ProcessIdentity(id, began), lines[1..])
                : null;
        }
        catch (IOException)
        {
            // Its lab was removed meanwhile.
            return null;
        }
    }

    private static void RemoveNamespace(string name, string path)
    {
        string? number = NumberOf(path);
        for (int round = 0; round < KillRounds; round++)
        {
            CommandResult inside = LabCommand.Try(null, LabCommand.Patience, "ip", "netns", "pids", name);
            string[] pids = inside.Code == 0
                ? inside.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                : [];
            int others = 0;
            foreach (string pid in pids)
            {
                int process = int.Parse(pid, CultureInfo.InvariantCulture);
                if (process == Environment.ProcessId) continue;
                others++;
                Libc.Signal(process, Libc.Kill);
            }

            if (others == 0) break;
            Thread.Sleep(10);
        }

        LabCommand.Try(null, LabCommand.Patience, "ip", "netns", "del", name);

        // What tunnels that were killed had changed there went with it.
        if (number is not null) Delete(Path.Combine(LabFolders.Tunnels, number));
    }

    // "net:[4026531840]"; null where it is half made or half gone.
    private static string? NumberOf(string path)
    {
        try
        {
            string? link = NamespaceThread.Run(path, () => new FileInfo("/proc/thread-self/ns/net").LinkTarget);
            return link?.Split('[', ']')[1];
        }
        catch (Exception e) when (e is LabException or IOException)
        {
            return null;
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
