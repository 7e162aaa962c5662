using System.Security.Cryptography;
using System.Text;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>The scenarios that reached something new, in a folder that several processes may share: one file each,
/// named after its content. A file is complete as soon as it has its name, and is never written again.</summary>
public sealed class ScenarioCorpus
{
    /// <summary>The most scenarios read from a folder.</summary>
    public const int FilesMax = 20_000;

    private const int NameBytes = 8;
    private const string Extension = ".yaml";

    private readonly string? _folder;
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    /// <param name="folder">Made if it is not there; null keeps nothing on disk.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public ScenarioCorpus(string? folder)
    {
        _folder = folder;
        if (folder is not null) Directory.CreateDirectory(folder);
    }

    /// <summary>Keeps a scenario; does nothing when it is there already.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Add(Scenario scenario)
    {
        string text = ScenarioWriter.Write(scenario);
        string name = NameOf(text);
        if (!_known.Add(name) || _folder is null) return;
        string path = Path.Combine(_folder, name);
        if (File.Exists(path)) return;
        string unfinished = Path.Combine(_folder, $".{name}.{Environment.ProcessId}");
        File.WriteAllText(unfinished, text);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>What other processes added since it was last asked, by name. Files that are no legal scenario of this
    /// version are left alone.</summary>
    public IReadOnlyList<Scenario> TakeNew()
    {
        if (_folder is null) return [];
        List<Scenario> found = [];
        foreach (string path in Directory.EnumerateFiles(_folder, $"*{Extension}").Order(StringComparer.Ordinal))
        {
            if (_known.Count >= FilesMax) break;
            string name = Path.GetFileName(path);
            if (name.StartsWith('.') || !_known.Add(name)) continue;
            if (Read(path) is { } scenario) found.Add(scenario);
        }

        return found;
    }

    private static Scenario? Read(string path)
    {
        try
        {
            return ScenarioReader.ReadFile(path);
        }
        catch (ScenarioFormatException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string NameOf(string text) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, NameBytes)) + Extension;
}
