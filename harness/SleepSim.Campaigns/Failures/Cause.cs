using System.Text.RegularExpressions;

namespace SleepSim.Campaigns;

/// <summary>What is the same in the reasons of many failures: a reason without its numbers, times, addresses and
/// keys.</summary>
internal static partial class Cause
{
    /// <summary>The longest cause, in letters.</summary>
    public const int LengthMax = 160;

    private const int ReadMax = 1_000;

    /// <summary>The cause behind a reason: its first line, with '#' for whatever varies.</summary>
    public static string Of(string reason)
    {
        int end = reason.AsSpan().IndexOfAny('\r', '\n');
        string line = reason[..Math.Min(end < 0 ? reason.Length : end, ReadMax)];
        line = Throwing().Replace(line, "$1:");
        string plain = Spans().Replace(Joined().Replace(Numbers().Replace(line, "#"), "#"), "#").Trim();
        return plain.Length <= LengthMax ? plain : plain[..LengthMax];
    }

    // Whichever call the engine was in, it is what it threw that tells one bug from another.
    [GeneratedRegex(@"^(the engine threw: [^ ,]+) in [^ ,:]+:", RegexOptions.NonBacktracking)]
    private static partial Regex Throwing();

    // Hexadecimal words only when a digit is in them: "added" is none.
    [GeneratedRegex(@"\b0[xX][0-9a-fA-F]+\b|\b[0-9a-fA-F]*[0-9][0-9a-fA-F]*\b|[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    // 1:02:05.350, 10.0.0.1:51820, 2026-01-02, fe80::1, -5
    [GeneratedRegex(@"#(?:[.:,/-]{1,2}#)+", RegexOptions.NonBacktracking)]
    private static partial Regex Joined();

    // 1h30m and 45s are the same: some time.
    [GeneratedRegex(@"#(?:ms|us|ns|d|h|m|s)(?:#(?:ms|us|ns|h|m|s))*\b", RegexOptions.NonBacktracking)]
    private static partial Regex Spans();
}
