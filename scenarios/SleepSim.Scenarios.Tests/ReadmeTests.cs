namespace SleepSim.Scenarios.Tests;

/// <summary>What the page shows is what the reader reads.</summary>
public sealed class ReadmeTests
{
    private const string Fence = "```";

    [Test]
    public void ScenarioOfThePage_IsLegal()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Folder, "scenarios", "README.md"));
        int start = page.IndexOf(Fence + "yaml\n", StringComparison.Ordinal) + Fence.Length + 5;
        int end = page.IndexOf(Fence, start, StringComparison.Ordinal);
        Scenario scenario = ScenarioReader.Read(page[start..end], "README.md");
        Assert.That(scenario.Timeline, Has.Count.EqualTo(3));
    }

    [Test]
    public void EveryOperation_StandsOnThePage()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Folder, "scenarios", "README.md"));
        string[] missing = [.. OperationShapes.All.Select(shape => $"`{shape.Key}`").Where(key => !page.Contains(key))];
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void EveryFileOfTheLibrary_IsLegalAndWrittenBackEqual()
    {
        foreach (ScenarioFile file in ScenarioLibrary.Load(Path.Combine(Repository.Folder, "scenarios", "library")))
        {
            string written = ScenarioWriter.Write(file.Scenario);
            Assert.That(ScenarioReader.Read(written, file.Path), Is.EqualTo(file.Scenario));
        }
    }
}
