using System.Globalization;
using System.Text;

namespace SleepSim.Reports;

/// <summary>How wide text will be. The page takes the fonts of its reader, so this errs on the wide side.</summary>
internal static class PageTextWidth
{
    private const double Narrow = 0.38, Usual = 0.63, Capital = 0.74, Ideograph = 1.05;

    /// <summary>The width of a text in pixels.</summary>
    public static double Of(string text, double size)
    {
        double width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += Of(rune);
        return width * size;
    }

    /// <summary>As much of a text as has room, with an ellipsis where it was cut; empty when not even three characters
    /// have.</summary>
    public static string Fit(string text, double room, double size)
    {
        if (Of(text, size) <= room) return text;
        StringBuilder fitting = new();
        double left = room - Of("…", size);
        foreach (Rune rune in text.EnumerateRunes())
        {
            left -= Of(rune) * size;
            if (left < 0) break;
            fitting.Append(rune.ToString());
        }

        return fitting.Length < 3 ? "" : fitting.ToString().TrimEnd() + "…";
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or ' ' or '.' or ',' or ':' or '\'' or '|' or '!' => Narrow,
        'm' or 'w' or 'M' or 'W' or '…' or '×' => 0.95,
        < 0x80 => Rune.GetUnicodeCategory(rune) == UnicodeCategory.UppercaseLetter ? Capital : Usual,
        >= 0x2E80 => Ideograph,
        _ => Capital,
    };
}
