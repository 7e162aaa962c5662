using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests;

/// <summary>The scenarios that stand in the repository.</summary>
internal static class Library
{
    public static IReadOnlyList<Scenario> Scenarios { get; } = Load();

    private static IReadOnlyList<Scenario> Load()
    {
        string? folder = TestContext.CurrentContext.TestDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "SleepSim.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        Assert.That(folder, Is.Not.Null, "These tests run inside a clone of the repository.");
        return [.. ScenarioLibrary.Load(Path.Combine(folder!, "scenarios", "library")).Select(file => file.Scenario)];
    }
}
