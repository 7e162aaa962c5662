namespace SleepSim.Cli.Tests.Output;

public sealed class WordsTests
{
    [Test]
    public void LongText_IsWrappedAtWordsAndIndented()
    {
        string[] lines = [.. Words.Wrap(string.Join(' ', Enumerable.Repeat("word", 60)), "  ")];

        Assert.That(lines, Has.Length.GreaterThan(2));
        Assert.That(lines, Has.All.StartsWith("  word").And.All.Length.LessThanOrEqualTo(100));
    }

    [Test]
    public void EmptyText_GivesNoLine() => Assert.That(Words.Wrap(" ", "  "), Is.Empty);
}
