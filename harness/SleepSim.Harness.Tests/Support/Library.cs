using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests;

/// <summary>The scenarios that stand in the repository.</summary>
internal static class Library
{
    private const string RegressionsFolder = "regressions/";

    private static readonly IReadOnlyList<ScenarioFile> _files = Load();

    /// <summary>Those that ask a question.</summary>
    public static IReadOnlyList<Scenario> Scenarios { get; } =
        [.. _files.Where(file => !IsRegression(file)).Select(Of)];

    /// <summary>Those that a campaign found, as it wrote them.</summary>
    public static IReadOnlyList<Scenario> Regressions { get; } = [.. _files.Where(IsRegression).Select(Of)];

    private static bool IsRegression(ScenarioFile file) =>
        file.Path.StartsWith(RegressionsFolder, StringComparison.Ordinal);

    private static Scenario Of(ScenarioFile file) => file.Scenario;

    private static IReadOnlyList<ScenarioFile> Load()
    {
        string? folder = TestContext.CurrentContext.TestDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SleepSim.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        Assert.That(folder, Is.Not.Null, "These tests run inside a clone of the repository.");
        return ScenarioLibrary.Load(Path.Combine(folder!, "scenarios", "library"));
    }
}
