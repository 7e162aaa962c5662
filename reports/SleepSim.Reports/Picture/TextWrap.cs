namespace SleepSim.Reports;

/// <summary>Makes text fit.</summary>
internal static class TextWrap
{
    /// <summary>Lines no wider than so many pixels, broken between words; the last one cut when there are too
    /// many.</summary>
    public static IReadOnlyList<string> Lines(string text, float width, int most)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length == 0 || Ink.Measure(longer, Ink.TextSize) <= width)
            {
                line = longer;
                continue;
            }

            if (lines.Count == most - 1)
            {
                lines.Add(line + " …");
                return lines;
            }

            lines.Add(line);
            line = word;
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    /// <summary>As many characters as fit into so many pixels.</summary>
    public static string Fit(string text, float width, float size, bool bold)
    {
        int most = text.Length;
        while (most > 2 && Ink.Measure(Cut(text, most), size, bold) > width) most--;
        return Cut(text, most);
    }

    /// <summary>At most so many characters.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
}
