using System.Globalization;
using System.Text;

namespace SleepSim.Harness;

/// <summary>Coverage in one line: <c>FINGERPRINT:INDEX.WORD,INDEX.WORD,…</c>, each word of 64 numbers in hexadecimal
/// digits behind its index, words of nothing left out.</summary>
internal static class CoverageText
{
    public static string Write(ReadOnlySpan<ulong> words, CoverageCatalogue catalogue)
    {
        StringBuilder text = new(catalogue.Fingerprint);
        char separator = ':';
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"{separator}{i}.{words[i]:x}");
            separator = ',';
        }

        return text.ToString();
    }

    public static ulong[] Read(string text, CoverageCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalogue);
        string[] parts = text.Split(':', 2);
        if (parts[0] != catalogue.Fingerprint)
            throw new FormatException(
                $"Found coverage of catalogue '{parts[0]}', expected {catalogue.Fingerprint}: another version of "
                + "SleepSim or of the engine wrote it.");
        ulong[] words = new CoverageBits(catalogue.Count).Words;
        if (parts.Length == 1) return words;
        foreach (string part in parts[1].Split(',')) ReadWord(part, words, catalogue.Count);
        return words;
    }

    private static void ReadWord(string part, ulong[] words, int count)
    {
        string[] sides = part.Split('.');
        if (sides.Length != 2
            || !int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            || !ulong.TryParse(sides[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong word))
            throw new FormatException($"Found '{part}', expected an index, a dot and hexadecimal digits.");
        if (index >= words.Length || (index == words.Length - 1 && count % 64 != 0 && word >> (count % 64) != 0))
            throw new FormatException($"Found '{part}', expected numbers below {count}.");
        words[index] |= word;
    }
}
