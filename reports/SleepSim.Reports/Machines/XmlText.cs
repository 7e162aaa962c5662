using System.Text;
using System.Xml;

namespace SleepSim.Reports;

/// <summary>Text for XML 1.0, which cannot hold every character.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with every character that XML 1.0 forbids, and every half of a pair, replaced.</summary>
    public static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : Replacement);
        }

        return clean.ToString();
    }
}
