namespace SleepSim.Scenarios;

/// <summary>Keys and values in the order of the file; a key may stand twice, so that the reader can say
/// where.</summary>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, int Line = 0, int Column = 0)
    : YamlNode(Line, Column)
{
    public override string Found => "a mapping";

    public static YamlEntry Entry(string key, YamlNode value) => new(new YamlScalar(key), value);
}
