using System.Buffers;
using System.Globalization;
using System.Text;

namespace SleepSim.Reports;

/// <summary>The one place where text from outside becomes part of the page. What a reader could not see (control
/// characters, characters that turn the direction of writing) is spelled out, so that the page shows what is
/// there.</summary>
internal static class PageMarkup
{
    // What needs no look at all, in markup as in JSON.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-_+*/=()[]{}#%!?@$^|~`");

    /// <summary>Text as the content of an element or the value of an attribute in double quotes.</summary>
    public static string Text(string text) => Encode(text, new StringBuilder(text.Length + 16), InMarkup).ToString();

    /// <summary>Text as a literal of JSON, with its quotes, that neither ends nor opens anything inside a script
    /// element.</summary>
    public static string Json(string text) =>
        Encode(text, new StringBuilder(text.Length + 16).Append('"'), InJson).Append('"').ToString();

    private static StringBuilder Encode(ReadOnlySpan<char> text, StringBuilder encoded, Func<Rune, string?> special)
    {
        while (text.Length > 0)
        {
            int plain = text.IndexOfAnyExcept(Plain);
            encoded.Append(plain < 0 ? text : text[..plain]);
            if (plain < 0) break;
            text = text[plain..];
            // Half of a surrogate pair is decoded as U+FFFD.
            Rune.DecodeFromUtf16(text, out Rune rune, out int length);
            encoded.Append(special(rune) ?? rune.ToString());
            text = text[length..];
        }

        return encoded;
    }

    private static string? InMarkup(Rune rune) => rune.Value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => IsHidden(rune) ? Spelled(rune) : null,
    };

    private static string? InJson(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        '<' or '>' or '&' => Spelled(rune),
        // A reader of JSON gets the spelling, as a reader of markup does.
        _ => IsHidden(rune) ? "\\" + Spelled(rune) : null,
    };

    private static string Spelled(Rune rune) => "\\u" + rune.Value.ToString("x4", CultureInfo.InvariantCulture);

    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF => true,
        0xFFFE or 0xFFFF => true,
        _ => Rune.IsControl(rune),
    };
}
