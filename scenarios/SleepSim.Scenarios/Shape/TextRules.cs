using System.Globalization;
using System.Text;

namespace SleepSim.Scenarios;

/// <summary>Which texts may stand in a scenario.</summary>
internal static class TextRules
{
    /// <summary>Nothing that ends a line, steers a terminal or cannot be written as UTF-8.</summary>
    public static bool IsPrintableLine(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune) || !IsPrintable(rune))
                return false;
            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }

    public static bool IsName(string text)
        => text.Length > 0 && char.IsAsciiLetterOrDigit(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
