using System.Globalization;
using System.Xml.Linq;

namespace SleepSim.Reports.Tests;

/// <summary>Reads off a picture's SVG where its words are, and finds words that touch others or leave the
/// picture.</summary>
internal static class SvgTexts
{
    // Of the size: what letters take in height.
    private const double LineHeight = 1.2, BaselineShare = 0.36;
    private const double Slack = 0.3;

    /// <summary>What is wrong with the words of a picture, in sentences; empty for nothing.</summary>
    public static List<string> Faults(string svg)
    {
        XElement root = XDocument.Parse(svg).Root!;
        double width = Number(root, "width"), height = Number(root, "height");
        List<SvgText> texts = [.. Of(svg)];
        List<string> faults = [];
        for (int i = 0; i < texts.Count; i++)
        {
            SvgText one = texts[i];
            bool inside = one.Left >= -Slack && one.Top >= -Slack && one.Right <= width + Slack
                && one.Bottom <= height + Slack;
            if (!inside) faults.Add($"'{one.Words}' leaves the picture.");
            if (one.Size < 12) faults.Add($"'{one.Words}' is set in {one.Size} pixels.");
            foreach (SvgText other in texts.Skip(i + 1))
            {
                bool apart = one.Right <= other.Left + Slack || other.Right <= one.Left + Slack
                    || one.Bottom <= other.Top + Slack || other.Bottom <= one.Top + Slack;
                if (!apart) faults.Add($"'{one.Words}' touches '{other.Words}'.");
            }
        }

        return faults;
    }

    /// <summary>The words of a picture and their boxes.</summary>
    public static IEnumerable<SvgText> Of(string svg) => XDocument.Parse(svg).Descendants()
        .Where(static element => element.Name.LocalName == "text").Select(Read);

    private static SvgText Read(XElement text)
    {
        double size = Number(text, "font-size"), length = Number(text, "textLength"), half = size * LineHeight / 2;
        if (text.Attribute("transform")?.Value is not { } transform)
        {
            double left = Number(text, "x"), middle = Number(text, "y") - size * BaselineShare;
            return new SvgText(text.Value, size, left, middle - half, left + length, middle + half);
        }

        // translate(X Y) rotate(-90): from X, Y upwards.
        string[] place = transform["translate(".Length..transform.IndexOf(')', StringComparison.Ordinal)].Split(' ');
        double x = Parse(place[0]) - size * BaselineShare, bottom = Parse(place[1]);
        return new SvgText(text.Value, size, x - half, bottom - length, x + half, bottom);
    }

    private static double Number(XElement element, string name) => Parse(element.Attribute(name)!.Value);

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
