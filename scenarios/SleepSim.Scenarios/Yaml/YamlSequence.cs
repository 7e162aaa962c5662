namespace SleepSim.Scenarios;

/// <summary>A list.</summary>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int Line = 0, int Column = 0)
    : YamlNode(Line, Column)
{
    public override string Found => "a list";
}
