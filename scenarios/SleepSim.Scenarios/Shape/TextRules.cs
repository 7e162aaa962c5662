using System.Globalization;
using System.Text;

namespace SleepSim.Scenarios;

/// <summary>Which texts may stand in a scenario.</summary>
internal static class TextRules
{
    public const int SsidBytesMax = 32;
    public const int UrlLengthMax = 500;

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

    /// <summary>As in IEEE 802.11: at most 32 bytes.</summary>
    public static bool IsSsid(string text)
        => text.Length is > 0 and <= SsidBytesMax
            && IsPrintableLine(text) && Encoding.UTF8.GetByteCount(text) <= SsidBytesMax;

    public static bool IsUrl(string text)
        => text.Length <= UrlLengthMax
            && text.All(c => c is > ' ' and < '\x7f')
            && Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    /// <summary><c>mac-intel</c> for <c>MacIntel</c>.</summary>
    public static string Kebab(string name)
        => string.Concat(name.Select(
            (c, i) => (i > 0 && char.IsAsciiLetterUpper(c) ? "-" : "") + char.ToLowerInvariant(c)));

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
