using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SleepSim.Scenarios;

/// <summary>Turns YAML into nodes that know their places. A scenario is a small language: one document, no anchors, no
/// tags, no nesting deeper than a scenario needs.</summary>
internal sealed class YamlParser
{
    private const int DepthMax = 8;
    private const string ExpectedYaml = "YAML as in scenarios/README.md";
    private const string ExpectedDocument = "one YAML document, a mapping that begins with 'name:'";

    private readonly Parser _parser;
    private readonly Reading _reading;

    private YamlParser(string text, Reading reading)
    {
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        _reading = reading;
    }

    /// <returns>The document, or null when there is none; then the reading knows why.</returns>
    public static YamlNode? Parse(string text, Reading reading)
    {
        var parser = new YamlParser(text, reading);
        try
        {
            YamlNode? document = parser.Document();
            return reading.Failed ? null : document;
        }
        catch (YamlException malformed)
        {
            string why = (malformed.InnerException ?? malformed).Message.ReplaceLineEndings(" ").TrimEnd('.');
            reading.Report(
                Place(malformed.Start.Line), Place(malformed.Start.Column), $"malformed YAML ({why})", ExpectedYaml);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet says so of some malformed flow collections, such as "[ é :,", and of tags such as "!!]".
            Mark last = parser._parser.Current?.End ?? Mark.Empty;
            reading.Report(Place(last.Line), Place(last.Column), "malformed YAML after this place", ExpectedYaml);
            return null;
        }
    }

    private YamlNode? Document()
    {
        ParsingEvent first = Next();
        while (first is StreamStart or DocumentStart)
            first = Next();
        if (first is StreamEnd or DocumentEnd)
        {
            _reading.Report(1, 1, "nothing", ExpectedDocument);
            return null;
        }

        YamlNode? document = Node(first, depth: 0);
        for (ParsingEvent rest = Next(); document is not null && rest is not StreamEnd; rest = Next())
        {
            if (rest is not DocumentStart)
                continue;
            _reading.Report(Line(rest), Column(rest), "a second document", "one document in a file");
            return null;
        }

        return document;
    }

    private YamlNode? Node(ParsingEvent happening, int depth)
    {
        if (depth > DepthMax)
            return Refuse(happening, "nesting this deep", "at most 8 levels");
        if (happening is AnchorAlias alias)
            return Refuse(happening, $"the alias '*{alias.Value}'", "a value that is written out");
        if (happening is not NodeEvent node)
            return Refuse(happening, "no value", "a text, a mapping or a list");
        if (!node.Anchor.IsEmpty)
            return Refuse(happening, $"the anchor '&{node.Anchor}'", "a value without an anchor");
        if (!node.Tag.IsEmpty)
            return Refuse(happening, $"the tag '{node.Tag}'", "a value without a tag");

        return happening switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, Line(scalar), Column(scalar)),
            MappingStart => Mapping(happening, depth),
            SequenceStart => Sequence(happening, depth),
            _ => Refuse(happening, "no value", "a text, a mapping or a list"),
        };
    }

    private YamlMapping? Mapping(ParsingEvent start, int depth)
    {
        var entries = new List<YamlEntry>();
        for (ParsingEvent happening = Next(); happening is not MappingEnd; happening = Next())
        {
            YamlNode? key = Node(happening, depth + 1);
            YamlNode? value = key is null ? null : Node(Next(), depth + 1);
            if (value is null)
                return null;
            if (key is not YamlScalar name)
            {
                _reading.Report(key!, "a text as the key");
                return null;
            }

            entries.Add(new YamlEntry(name, value));
        }

        return new YamlMapping(entries, Line(start), Column(start));
    }

    private YamlSequence? Sequence(ParsingEvent start, int depth)
    {
        var items = new List<YamlNode>();
        for (ParsingEvent happening = Next(); happening is not SequenceEnd; happening = Next())
        {
            YamlNode? item = Node(happening, depth + 1);
            if (item is null)
                return null;
            items.Add(item);
        }

        return new YamlSequence(items, Line(start), Column(start));
    }

    private YamlNode? Refuse(ParsingEvent at, string found, string expected)
    {
        _reading.Report(Line(at), Column(at), found, expected);
        return null;
    }

    private ParsingEvent Next()
        => _parser.MoveNext() ? _parser.Current! : throw new YamlException("The document ends too early");

    private static int Line(ParsingEvent happening) => Place(happening.Start.Line);

    private static int Column(ParsingEvent happening) => Place(happening.Start.Column);

    private static int Place(long place) => (int)Math.Clamp(place, 1, int.MaxValue);
}
