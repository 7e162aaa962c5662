using System.Globalization;
using System.Net;
using System.Text;

namespace SleepSim.Reports;

/// <summary>A study's paper as one HTML file that needs nothing else: no script, no network. The same paper gives the
/// same bytes.</summary>
public static class StudyPage
{
    private const string SvgBegin = "<svg";

    /// <summary>The file's text, with LF line ends.</summary>
    public static string Write(StudyPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        StringBuilder html = new();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
            .Append("style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Text(paper.Title)}</title>\n<style>\n{StudyStyle.Css}")
            .Append("</style>\n</head>\n<body>\n<main>\n")
            .Append(CultureInfo.InvariantCulture, $"<h1>{Text(paper.Title)}</h1>\n");
        foreach (string paragraph in paper.Lead) Paragraph(html, paragraph, "lead");
        html.Append("<nav aria-label=\"Questions\">\n<ol>\n");
        foreach (StudySection section in paper.Sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Text(section.Id)}\">")
                .Append(CultureInfo.InvariantCulture, $"{Text(section.Heading)}</a></li>\n");
        }

        html.Append("</ol>\n</nav>\n");
        foreach (StudySection section in paper.Sections) Write(html, section);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder html, StudySection section)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<section id=\"{Text(section.Id)}\">\n<h2>{Text(section.Heading)}</h2>\n");
        if (section.Asked.Length > 0) Paragraph(html, section.Asked, "asked");
        if (section.Answer.Length > 0) Paragraph(html, section.Answer, "answer");
        foreach (StudyPicture picture in section.Pictures) Write(html, picture);
        foreach (string paragraph in section.Paragraphs) Paragraph(html, paragraph, "");
        foreach (StudyTable table in section.Tables) Write(html, table);
        if (section.Examples.Count > 0) Write(html, section.Examples);
        html.Append("</section>\n");
    }

    private static void Write(StringBuilder html, StudyTable table)
    {
        html.Append("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        for (int i = 0; i < table.Columns.Count; i++)
        {
            html.Append(
                CultureInfo.InvariantCulture, $"<th scope=\"col\"{Kind(table, i)}>{Text(table.Columns[i])}</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(row[0])}</th>");
            for (int i = 1; i < row.Count; i++)
                html.Append(CultureInfo.InvariantCulture, $"<td{Kind(table, i)}>{Text(row[i])}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }

    private static string Kind(StudyTable table, int column) => column < table.Words ? " class=\"word\"" : "";

    // Made here from numbers and names by an XML writer, which encodes them.
    private static void Write(StringBuilder html, StudyPicture picture) => html
        .Append(CultureInfo.InvariantCulture, $"<figure role=\"img\" aria-label=\"{Text(picture.Told)}\">\n")
        .Append(picture.Svg.AsSpan(picture.Svg.IndexOf(SvgBegin, StringComparison.Ordinal)))
        .Append(CultureInfo.InvariantCulture, $"<figcaption>{Text(picture.Told)}</figcaption>\n</figure>\n");

    private static void Write(StringBuilder html, IReadOnlyList<StudyExample> examples)
    {
        html.Append("<h3>One example of each, to replay</h3>\n<dl>\n");
        foreach (StudyExample example in examples)
        {
            html.Append(CultureInfo.InvariantCulture, $"<dt>{Text(example.Engine)} breaks {Text(example.Rule)} in ")
                .Append(CultureInfo.InvariantCulture, $"<a href=\"{Text(example.File)}\">world {example.World}</a>")
                .Append("</dt>\n")
                .Append(CultureInfo.InvariantCulture, $"<dd>{Text(example.Reason)}<br>")
                .Append(CultureInfo.InvariantCulture, $"<code>{Text(example.Command)}</code></dd>\n");
        }

        html.Append("</dl>\n");
    }

    private static void Paragraph(StringBuilder html, string text, string kind)
    {
        html.Append(kind.Length > 0 ? $"<p class=\"{kind}\">" : "<p>").Append(Text(text)).Append("</p>\n");
    }

    // The one place where text becomes HTML. Halves of letters and what steers a terminal are replaced.
    private static string Text(string text)
    {
        StringBuilder clean = new();
        foreach (Rune letter in text.EnumerateRunes())
            clean.Append((Rune.IsControl(letter) ? Rune.ReplacementChar : letter).ToString());
        return WebUtility.HtmlEncode(clean.ToString());
    }
}
