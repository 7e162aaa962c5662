using System.Globalization;
using System.Text;

namespace SleepSim.Reports;

/// <summary>A study's paper as Markdown, with its pictures as files beside it.</summary>
public static class StudyMarkdown
{
    private const string Special = "\\`*_{}[]<>#|!";

    /// <summary>The file's text, with LF line ends.</summary>
    public static string Write(StudyPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {Text(paper.Title)}\n");
        foreach (string paragraph in paper.Lead) text.Append(CultureInfo.InvariantCulture, $"\n{Text(paragraph)}\n");
        foreach (StudySection section in paper.Sections) Write(text, section);
        return text.ToString();
    }

    private static void Write(StringBuilder text, StudySection section)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {Text(section.Heading)}\n");
        if (section.Asked.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\n{Text(section.Asked)}\n");
        if (section.Answer.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\n**{Text(section.Answer)}**\n");
        foreach (StudyPicture picture in section.Pictures)
            text.Append(CultureInfo.InvariantCulture, $"\n![{Text(picture.Told)}]({picture.Name}.svg)\n");
        foreach (string paragraph in section.Paragraphs)
            text.Append(CultureInfo.InvariantCulture, $"\n{Text(paragraph)}\n");
        foreach (StudyTable table in section.Tables) Write(text, table);
        foreach (StudyExample example in section.Examples)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n- {Text(example.Engine)} breaks {Text(example.Rule)} in [world {example.World}]({example.File}): "
                + $"{Text(example.Reason)}\n  {Code(example.Command)}\n");
        }
    }

    private static void Write(StringBuilder text, StudyTable table)
    {
        text.Append("\n|");
        foreach (string head in table.Columns) text.Append(CultureInfo.InvariantCulture, $" {Text(head)} |");
        text.Append("\n|");
        for (int i = 0; i < table.Columns.Count; i++) text.Append(i < table.Words ? "---|" : "--:|");
        text.Append('\n');
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            text.Append('|');
            foreach (string cell in row) text.Append(CultureInfo.InvariantCulture, $" {Text(cell)} |");
            text.Append('\n');
        }
    }

    private static string Text(string text)
    {
        StringBuilder plain = new();
        foreach (char letter in text)
        {
            if (Special.Contains(letter, StringComparison.Ordinal)) plain.Append('\\');
            plain.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return plain.ToString();
    }

    // A span of code ends at as many backticks as it began with.
    private static string Code(string code)
    {
        string line = string.Concat(code.Select(static letter => char.IsControl(letter) ? ' ' : letter));
        string fence = "`";
        while (line.Contains(fence, StringComparison.Ordinal)) fence += "`";
        return fence.Length == 1 ? $"`{line}`" : $"{fence} {line} {fence}";
    }
}
