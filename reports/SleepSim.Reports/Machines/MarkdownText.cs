using System.Globalization;
using System.Text;

namespace SleepSim.Reports;

/// <summary>Text of others within Markdown: it can neither format, nor link, nor mention anybody, nor end a cell of a
/// table.</summary>
internal static class MarkdownText
{
    private const string Plain = " .,;:()'\"/=%+-?";

    // Breaks what servers would turn into a link or a mention, and takes no room.
    private const string Nothing = "&#8203;";

    /// <summary>The text on one line, cut at a length.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="lengthMax">Characters of the text that are kept; an ellipsis says that there were more.</param>
    public static string Escape(string text, int lengthMax)
    {
        StringBuilder escaped = new();
        int kept = 0;
        char before = ' ';
        foreach (Rune letter in text.EnumerateRunes())
        {
            if (kept++ == lengthMax) return escaped.Append('…').ToString();
            bool links = letter.Value == '/' && before is ':' or '/' || letter.Value == '.' && before is 'w' or 'W';
            if (links) escaped.Append(Nothing);
            Append(escaped, letter);
            if (letter.Value is '@' or '#') escaped.Append(Nothing);
            before = letter.IsAscii ? (char)letter.Value : ' ';
        }

        return escaped.ToString().Trim();
    }

    /// <summary>The text as code.</summary>
    public static string Code(string text, int lengthMax) => $"<code>{Escape(text, lengthMax)}</code>";

    private static void Append(StringBuilder escaped, Rune letter)
    {
        bool blank = Rune.IsControl(letter) || Rune.IsWhiteSpace(letter)
            || Rune.GetUnicodeCategory(letter) == UnicodeCategory.Format;
        if (blank) escaped.Append(' ');
        else if (!letter.IsAscii || Rune.IsLetterOrDigit(letter) || Plain.Contains((char)letter.Value))
            escaped.Append(letter.ToString());
        else escaped.Append(CultureInfo.InvariantCulture, $"&#{letter.Value};");
    }
}
