using System.Xml.Linq;

namespace SleepSim.Reports;

/// <summary>Makes the SVG that comes from the canvas one that every viewer shows alike.</summary>
internal static class SvgDocument
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    /// <summary>The document with LF line ends; its text in the font of the pictures, or what a viewer has instead of
    /// it.</summary>
    public static string Clean(Stream svg)
    {
        XDocument document = XDocument.Load(svg);
        // The canvas numbers its clips through the life of the process, and all they clip is the whole picture.
        document.Descendants().Where(static element => element.Name.LocalName == "clipPath").Remove();
        foreach (XElement element in document.Descendants()) element.SetAttributeValue("clip-path", null);
        foreach (XElement text in document.Descendants().Where(static element => element.Name.LocalName == "text"))
        {
            // The canvas names the face, which a browser does not know, and calls semi-bold 500.
            bool bold = text.Attribute("font-weight") is not null;
            text.SetAttributeValue("font-family", Typefaces.SvgFamily);
            text.SetAttributeValue("font-weight", bold ? "600" : null);
            text.Value = text.Value.Trim();
            TrimList(text.Attribute("x"));
            TrimList(text.Attribute("y"));
        }

        return Declaration + document.ToString(SaveOptions.None).ReplaceLineEndings("\n") + "\n";
    }

    // The canvas ends lists of numbers with a comma, which the SVG grammar does not allow.
    private static void TrimList(XAttribute? numbers)
    {
        if (numbers is not null) numbers.Value = numbers.Value.TrimEnd(' ', ',');
    }
}
