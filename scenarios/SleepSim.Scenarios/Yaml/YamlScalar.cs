namespace SleepSim.Scenarios;

/// <summary>A text. Every scalar is one: what it means is decided by who reads it, so that <c>off</c> or <c>1e3</c>
/// have no surprises.</summary>
internal sealed record YamlScalar(string Text, int Line = 0, int Column = 0) : YamlNode(Line, Column)
{
    private const int FoundLengthMax = 60;

    public override string Found
        => Text.Length == 0 ? "nothing" : Quote(Text);

    public static string Quote(string text)
        => text.Length <= FoundLengthMax ? $"'{text}'" : $"'{text[..FoundLengthMax]}…'";
}
