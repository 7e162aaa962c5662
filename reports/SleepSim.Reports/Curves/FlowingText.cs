using System.Globalization;
using System.Xml.Linq;

namespace SleepSim.Reports;

/// <summary>Makes an SVG picture one that a page can scale, and whose text keeps its place in any font.</summary>
internal static class FlowingText
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    /// <summary>The document with a view box; each text with one place and the width it has in the font of the
    /// pictures, instead of a place for each letter.</summary>
    public static string In(string svg, int width, int height)
    {
        XDocument document = XDocument.Parse(svg);
        document.Root!.SetAttributeValue(
            "viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"));
        foreach (XElement text in document.Descendants().Where(static one => one.Name.LocalName == "text"))
        {
            float size = float.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture);
            bool bold = text.Attribute("font-weight") is not null;
            text.SetAttributeValue("x", First(text, "x"));
            text.SetAttributeValue("y", First(text, "y"));
            text.SetAttributeValue(
                "textLength",
                Ink.Measure(text.Value, size, bold).ToString("0.##", CultureInfo.InvariantCulture));
            text.SetAttributeValue("lengthAdjust", "spacingAndGlyphs");
        }

        return Declaration + document.ToString(SaveOptions.None).ReplaceLineEndings("\n") + "\n";
    }

    private static string First(XElement text, string axis) => text.Attribute(axis)!.Value.Split([',', ' '])[0];
}
