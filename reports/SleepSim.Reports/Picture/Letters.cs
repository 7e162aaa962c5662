using System.Text;
using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>How wide text is: the sum of the advances that stand in the font's file, so that it is the same on every
/// machine and needs no drawing library at each question.</summary>
internal static class Letters
{
    private const int Tabled = 0x250;

    private static readonly float[] _regular = Advances(Typefaces.Regular), _bold = Advances(Typefaces.SemiBold);

    /// <summary>In pixels.</summary>
    public static float Width(string text, TextStyle style)
    {
        float[] advances = style.Bold ? _bold : _regular;
        float sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
            sum += rune.Value < Tabled ? advances[rune.Value] : Advance(style.Bold, rune);
        return sum * style.Size / Typefaces.UnitSize;
    }

    /// <summary>The text with a space for every control character, and the replacement character for halves of
    /// surrogate pairs and what XML does not allow.</summary>
    public static string Printable(string text)
    {
        if (text.All(static letter => letter is >= ' ' and < '\u007f' or >= '\u00a0' and < '\ud800')) return text;
        StringBuilder printable = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune)) printable.Append(' ');
            else if (rune.Value is 0xFFFE or 0xFFFF) printable.Append('\ufffd');
            else printable.Append(rune.ToString());
        }

        return printable.ToString();
    }

    private static float[] Advances(SKTypeface face)
    {
        using SKFont font = Typefaces.FontOf(face, Typefaces.UnitSize);
        float[] advances = new float[Tabled];
        for (int i = 0; i < Tabled; i++) advances[i] = font.MeasureText(new Rune(i).ToString());
        return advances;
    }

    private static float Advance(bool bold, Rune rune)
    {
        using SKFont font = Typefaces.FontOf(bold ? Typefaces.SemiBold : Typefaces.Regular, Typefaces.UnitSize);
        return font.MeasureText(rune.ToString());
    }
}
