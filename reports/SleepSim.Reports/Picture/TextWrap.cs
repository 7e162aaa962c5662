namespace SleepSim.Reports;

/// <summary>Makes text fit.</summary>
internal static class TextWrap
{
    /// <summary>Lines no wider than so many pixels, broken between words; a longer word is cut, and so is the last line
    /// when there are too many.</summary>
    public static IReadOnlyList<string> Lines(string text, float width, TextStyle style, int most)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length == 0 || lines.Count == most - 1 || Letters.Width(longer, style) <= width)
            {
                line = longer;
                if (Letters.Width(line, style) > width && lines.Count == most - 1) break;
                continue;
            }

            lines.Add(Fit(line, width, style));
            line = word;
        }

        if (line.Length > 0) lines.Add(Fit(line, width, style));
        return lines;
    }

    /// <summary>As many characters as fit into so many pixels, the last of them … when some are left out; nothing when
    /// not even three fit.</summary>
    public static string Fit(string text, float width, TextStyle style)
    {
        if (Letters.Width(text, style) <= width) return text;
        int low = 0, high = text.Length;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Letters.Width(Cut(text, middle), style) <= width) low = middle;
            else high = middle - 1;
        }

        return low < 4 ? "" : Cut(text, low);
    }

    /// <summary>At most so many characters.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        if (most <= 1) return "…";
        int end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd(' ', ',', '·') + "…";
    }
}
