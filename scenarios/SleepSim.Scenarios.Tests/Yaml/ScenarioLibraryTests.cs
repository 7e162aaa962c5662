namespace SleepSim.Scenarios.Tests.Yaml;

public sealed class ScenarioLibraryTests
{
    [Test]
    public void Folder_IsReadInOrdinalOrderOfItsPaths()
    {
        string folder = Directory.CreateDirectory(
            Path.Combine(TestContext.CurrentContext.WorkDirectory, "library-in-order")).FullName;
        foreach (string path in new[] { "b.yaml", "a/z.yaml", "B.yaml", "a-1.yaml", "notes.txt" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), $"name: {Path.GetFileNameWithoutExtension(path)}\n");
        }

        Assert.That(
            ScenarioLibrary.Load(folder).Select(file => file.Path),
            Is.EqualTo(new[] { "B.yaml", "a-1.yaml", "a/z.yaml", "b.yaml" }));
    }

    [Test]
    public void MissingFolder_IsAClearError()
        => Assert.That(
            () => ScenarioLibrary.Load("no-such-folder"),
            Throws.InstanceOf<ScenarioFormatException>()
                .With.Message.EqualTo("no-such-folder: found no folder, expected a folder of scenario files"));
}
