using System.Xml.Linq;

namespace SleepSim.Cli.Tests;

/// <summary>The files of the repository, as its laws see them: without what builds and runs leave behind.</summary>
internal static class House
{
    private static readonly string[] NotOurs = ["bin", "obj", ".git", "out"];

    /// <summary>The nearest folder above the tests that holds SleepSim.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths of all files of one kind from the root, with forward slashes, in order.</summary>
    public static string[] Files(string extension) =>
        [.. Under(Root).Where(path => path.EndsWith(extension, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>What the project refers to, under one name of item.</summary>
    public static IEnumerable<XElement> References(string project, string item) =>
        XDocument.Parse(Text(project)).Descendants(item);

    /// <summary>The name of a project: of its file, without folder and extension.</summary>
    public static string Name(string project) => Path.GetFileNameWithoutExtension(project.Replace('\\', '/'));

    private static IEnumerable<string> Under(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (string inner in Directory.EnumerateDirectories(folder))
        {
            if (NotOurs.Contains(Path.GetFileName(inner))) continue;
            foreach (string file in Under(inner)) yield return file;
        }
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SleepSim.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above holds SleepSim.sln.");
    }
}
