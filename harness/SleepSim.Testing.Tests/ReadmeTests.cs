using SleepSim.Testing.Sample;

namespace SleepSim.Testing.Tests;

/// <summary>The page shows the sample, and what comes of it.</summary>
internal sealed class ReadmeTests
{
    private const string Fence = "```";

    private static string Harness
    {
        get
        {
            DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SleepSim.sln")))
                folder = folder.Parent;
            Assert.That(folder, Is.Not.Null, "No folder above holds SleepSim.sln.");
            return Path.Combine(folder!.FullName, "harness");
        }
    }

    private static string Page => Read(Path.Combine(Harness, "SleepSim.Testing", "README.md"));

    [TestCase("csharp", "*.cs", 6)]
    [TestCase("xml", "*.csproj", 1)]
    public void CodeOfThePage_StandsInTheSample(string language, string files, int count)
    {
        string[] sources =
            [.. Directory.GetFiles(Path.Combine(Harness, "SleepSim.Testing.Sample"), files).Select(Read)];
        string[] shown = [.. Blocks(language)];
        Assert.That(shown, Has.Length.EqualTo(count));
        foreach (string code in shown)
        {
            foreach (string part in code.Split("\n\n"))
            {
                bool stands = sources.Any(source => source.Contains(part.TrimEnd('\n'), StringComparison.Ordinal));
                Assert.That(stands, $"This is not in the sample:\n{part}");
            }
        }
    }

    // The scenario itself was drawn and shrunk; how that is done may change, and the page need not.
    [Test]
    public void FailureOfThePage_IsWhatItsScenarioGives()
    {
        using Places places = new();
        string shown = Blocks("text").Single();
        string file = places.Keep("shown.yaml", string.Join('\n', Section(shown, "The scenario").Select(l => l[2..])));
        SleepSimProperty nights = SleepSimProperty.Of(new PingEngineFactory()).FarEnd(new PingFarEndFactory());
        string message = places.FailureOf(nights, places.Here with { Replay = file });
        Assert.That(shown.Split('\n')[..2], Is.EqualTo(message.Split('\n')[..2]));
        foreach (string heading in (string[])["The rule", "The last moments before"])
            Assert.That(Section(shown, heading), Is.EqualTo(Section(message, heading)), heading);
    }

    // The lines under a heading.
    private static string[] Section(string text, string heading) =>
        [.. text.Split('\n').SkipWhile(line => line != heading + ":").Skip(1).TakeWhile(line => line.Length > 0)];

    private static IEnumerable<string> Blocks(string language)
    {
        string begin = $"{Fence}{language}\n";
        string[] parts = Page.Split(begin);
        return parts.Skip(1).Select(part => part[..part.IndexOf(Fence, StringComparison.Ordinal)]);
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
}
