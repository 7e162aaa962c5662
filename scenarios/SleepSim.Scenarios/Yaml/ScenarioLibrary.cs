namespace SleepSim.Scenarios;

/// <summary>A folder of scenario files.</summary>
public static class ScenarioLibrary
{
    /// <summary>The most files a library may hold.</summary>
    public const int FilesMax = 100_000;

    /// <summary>Reads every <c>*.yaml</c> under a folder.</summary>
    /// <returns>Sorted by relative path, ordinally: the same order on every machine.</returns>
    /// <exception cref="ScenarioFormatException">A file is not a scenario, or there is no such folder.</exception>
    public static IReadOnlyList<ScenarioFile> Load(string folder)
        =>
        [
            .. Paths(folder).Select(
                path => new ScenarioFile(path, ScenarioReader.ReadFile(Path.Combine(folder, path)))),
        ];

    private static string[] Paths(string folder)
    {
        if (!Directory.Exists(folder))
            throw Problem(folder, "no folder", "a folder of scenario files");
        string[] paths =
        [
            .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Take(FilesMax + 1)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
        if (paths.Length <= FilesMax)
            return paths;
        throw Problem(folder, "more files than that", FormattableString.Invariant($"at most {FilesMax}"));
    }

    private static ScenarioFormatException Problem(string folder, string found, string expected)
        => new([new FormatProblem(folder, 0, 0, found, expected)]);
}
