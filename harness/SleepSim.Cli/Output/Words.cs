using System.Globalization;

namespace SleepSim.Cli;

/// <summary>Wraps sentences for a reader.</summary>
internal static class Words
{
    private const int Width = 100;

    /// <summary>Text of others, with a mark in place of whatever could steer a terminal.</summary>
    public static string Printable(string text) => string.Concat(text.Select(static letter =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format ? '\uFFFD' : letter));

    /// <summary>The text in lines of bounded width, each indented.</summary>
    public static IEnumerable<string> Wrap(string text, string indent)
    {
        string line = indent;
        foreach (string word in text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > indent.Length && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = indent;
            }

            line += line.Length > indent.Length ? " " + word : word;
        }

        if (line.Length > indent.Length) yield return line;
    }
}
