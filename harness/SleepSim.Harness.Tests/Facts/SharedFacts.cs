using System.Text.RegularExpressions;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>The catalogue of the field, which is kept beside the repository and not in it.</summary>
internal static partial class SharedFacts
{
    // A run of so many words in a row is somebody's sentence.
    private const int RunOfWords = 8;

    /// <summary>The ids that its tables define, sections 0 to 8.</summary>
    public static IEnumerable<string> IdsOfSections0To8() =>
        Id().Matches(Section().Match(Read()).Value).Select(match => match.Groups["id"].Value).Distinct();

    /// <summary>The bullets of section 12: what nobody knows.</summary>
    public static int UnknownsCount() => Bullet().Count(Unknown().Match(Read()).Value);

    /// <summary>All its words, in small letters, one space apart.</summary>
    public static string Words() => Plain(Read());

    /// <summary>Whether a statement has too many words in a row from a text.</summary>
    public static bool HasARunOfWordsOf(string text, string statement)
    {
        string[] words = Plain(statement).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - RunOfWords + 1))
            .Any(i => text.Contains(
                $" {string.Join(' ', words.Skip(i).Take(RunOfWords))} ", StringComparison.Ordinal));
    }

    private static string Plain(string text) => $" {NoWord().Replace(text.ToLowerInvariant(), " ").Trim()} ";

    private static string Read()
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SleepSim.sln")))
            folder = folder.Parent;
        string file = Path.Combine(folder?.Parent?.FullName ?? ".", "shared", "facts.md");
        if (!File.Exists(file)) Assert.Ignore("shared/facts.md is not beside the repository.");
        return File.ReadAllText(file);
    }

    [GeneratedRegex(@"^## 0\..*?(?=^## 9\.)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| (?<id>[ZLTKDPCNWX]\d+) \||\(id (?<id>L22)\)", RegexOptions.Multiline)]
    private static partial Regex Id();

    [GeneratedRegex(@"^## 12\..*", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Unknown();

    [GeneratedRegex("^- ", RegexOptions.Multiline)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"[^a-z0-9]+")]
    private static partial Regex NoWord();
}
