using System.Text.RegularExpressions;

namespace SleepSim.Scenarios;

/// <summary>Parts a line of the unified log, behind its time, into process and message.</summary>
internal static partial class UnifiedLine
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    // Each is anchored and bounded, so that no line takes long.
    private static readonly Regex[] _styles = [Default(), Syslog(), Compact(), Console()];

    /// <returns>The process, empty when the style is none of the known, and what stands behind it.</returns>
    public static (string Process, string Message) Part(string rest)
    {
        foreach (Regex style in _styles)
        {
            if (style.Match(rest) is { Success: true } match)
                return (match.Groups["process"].Value.Trim(), rest[match.Length..]);
        }

        return ("", rest);
    }

    /// <summary>The message without the library and the category that stand before it.</summary>
    public static string WithoutOrigin(string message)
    {
        string text = message.Trim();
        if (Library().Match(text) is { Success: true } library)
            text = text[library.Length..];
        return Category().Match(text) is { Success: true } category ? text[category.Length..] : text;
    }

    // Thread, type, activity, process number, time to live; then the process.
    [GeneratedRegex(@"^0x[0-9a-f]+\s+\w+\s+0x[0-9a-f]+\s+\d+\s+\d+\s+(?<process>[^:\[\]]{1,60}):\s", Plain)]
    private static partial Regex Default();

    // The machine, the process with its number, sometimes the level.
    [GeneratedRegex(
        @"^[\w.-]+\s+(?<process>[^:\[\]]{1,60})\[\d+\](\s*<\w+>)?(:|\s*\([^()]{1,80}\)(\s*<\w+>)?:?)\s", Plain)]
    private static partial Regex Syslog();

    // The type in one or two letters, the process with the numbers of process and thread.
    [GeneratedRegex(@"^[A-Z][a-z]?\s+(?<process>[^:\[\]]{1,60})\[\d+:[0-9a-f]+\]\s", Plain)]
    private static partial Regex Compact();

    // Process and message between tabs.
    [GeneratedRegex(@"^(?<process>[^\t:\[\]]{1,60})\t", Plain)]
    private static partial Regex Console();

    [GeneratedRegex(@"^\([^()]{1,80}\)\s+", Plain)]
    private static partial Regex Library();

    [GeneratedRegex(@"^\[[\w.-]+:[\w .-]*\]\s*", Plain)]
    private static partial Regex Category();
}
