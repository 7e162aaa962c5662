using System.Globalization;
using System.Text;

namespace SleepSim.Reports;

/// <summary>The one place where text from outside becomes part of the page. What a reader could not see (control
/// characters, characters that turn the direction of writing) is spelled out, so that the page shows what is
/// there.</summary>
internal static class PageMarkup
{
    /// <summary>Text as the content of an element or the value of an attribute in double quotes.</summary>
    public static string Text(string text)
    {
        StringBuilder encoded = new(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    encoded.Append("&amp;");
                    break;
                case '<':
                    encoded.Append("&lt;");
                    break;
                case '>':
                    encoded.Append("&gt;");
                    break;
                case '"':
                    encoded.Append("&quot;");
                    break;
                case '\'':
                    encoded.Append("&#39;");
                    break;
                default:
                    AppendVisible(encoded, rune);
                    break;
            }
        }

        return encoded.ToString();
    }

    /// <summary>Text as a literal of JSON, with its quotes, that neither ends nor opens anything inside a script
    /// element.</summary>
    public static string Json(string text)
    {
        StringBuilder encoded = new(text.Length + 16);
        encoded.Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"':
                    encoded.Append("\\\"");
                    break;
                case '\\':
                    encoded.Append("\\\\");
                    break;
                case '\n':
                    encoded.Append("\\n");
                    break;
                case '\t':
                    encoded.Append("\\t");
                    break;
                case '<' or '>' or '&':
                    encoded.Append("\\u00").Append(rune.Value.ToString("x2", CultureInfo.InvariantCulture));
                    break;
                default:
                    if (IsHidden(rune)) encoded.Append('\\');
                    AppendVisible(encoded, rune);
                    break;
            }
        }

        return encoded.Append('"').ToString();
    }

    private static void AppendVisible(StringBuilder encoded, Rune rune)
    {
        if (IsHidden(rune)) encoded.Append("\\u").Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture));
        else encoded.Append(rune.ToString());
    }

    // Half of a surrogate pair is no rune: the enumeration above has put U+FFFD in its place.
    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF => true,
        0xFFFE or 0xFFFF => true,
        _ => Rune.IsControl(rune),
    };
}
