using System.Globalization;
using System.Text;

namespace SleepSim.Scenarios;

/// <summary>Prints nodes the way a person would write them: what fits on a line stands on one, lists of mappings get
/// one line for each key.</summary>
internal static class YamlPrinter
{
    private const int LineLengthMax = 120;

    public static string Print(YamlMapping document)
    {
        var text = new StringBuilder();
        Block(document, "", text);
        return text.ToString();
    }

    /// <summary>A key and its value on one line, however long.</summary>
    public static string PrintInline(string key, YamlNode value)
    {
        string flow = value is YamlScalar scalar ? Scalar(scalar.Text, inFlow: false) : Flow(value);
        return flow.Length == 0 ? key : $"{key}: {flow}";
    }

    private static void Block(YamlMapping mapping, string indent, StringBuilder text)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            Entry(entry, indent, text);
            indent = indent.Replace('-', ' ');
        }
    }

    private static void Entry(YamlEntry entry, string indent, StringBuilder text)
    {
        string key = $"{indent}{entry.Key.Text}:";
        string flow = entry.Value is YamlScalar scalar ? Scalar(scalar.Text, inFlow: false) : Flow(entry.Value);
        bool fits = key.Length + 1 + flow.Length <= LineLengthMax && !IsListOfMappings(entry.Value);
        string deeper = indent.Replace('-', ' ') + "  ";
        switch (entry.Value)
        {
            case YamlMapping mapping when !fits:
                text.Append(key).Append('\n');
                Block(mapping, deeper, text);
                break;
            case YamlSequence list when !fits:
                text.Append(key).Append('\n');
                foreach (YamlNode item in list.Items)
                    Item(item, deeper, text);
                break;
            default:
                text.Append(key).Append(flow.Length == 0 ? "" : " ").Append(flow).Append('\n');
                break;
        }
    }

    private static void Item(YamlNode item, string indent, StringBuilder text)
    {
        if (item is YamlMapping { Entries.Count: > 0 } mapping)
            Block(mapping, indent + "- ", text);
        else
            text.Append(indent).Append("- ").Append(Flow(item)).Append('\n');
    }

    private static bool IsListOfMappings(YamlNode node) => node is YamlSequence { Items: [YamlMapping, ..] };

    private static string Flow(YamlNode node) => node switch
    {
        YamlScalar scalar => Scalar(scalar.Text, inFlow: true),
        YamlMapping { Entries.Count: 0 } => "{}",
        YamlMapping mapping
            => $"{{ {string.Join(", ", mapping.Entries.Select(e => $"{e.Key.Text}: {Flow(e.Value)}"))} }}",
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "A node is a text, a mapping or a list"),
    };

    private static string Scalar(string text, bool inFlow)
    {
        if (text.Length == 0)
            return inFlow ? "\"\"" : "";
        return IsPlain(text, inFlow) ? text : Quoted(text);
    }

    private static bool IsPlain(string text, bool inFlow)
    {
        bool isNumber = text.Length > 1 && text[0] == '-' && char.IsAsciiDigit(text[1]);
        if ((!char.IsAsciiLetterOrDigit(text[0]) && !isNumber) || text[^1] == ' ' || IsNull(text))
            return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !" -_.%/()'+=?".Contains(c) && (inFlow || !",;".Contains(c)))
                return false;
        }

        return true;
    }

    /// <summary>What is no text but nothing for other readers of YAML.</summary>
    private static bool IsNull(string text) => text is "null" or "Null" or "NULL";

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append((char)rune.Value);
            else if (rune.Value is >= 0x20 and < 0x7f || Rune.IsLetter(rune))
                quoted.Append(rune.ToString());
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return quoted.Append('"').ToString();
    }
}
