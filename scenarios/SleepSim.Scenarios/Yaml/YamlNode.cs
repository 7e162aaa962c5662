namespace SleepSim.Scenarios;

/// <summary>A node of a YAML document. Line and column count from 1; both are 0 in a document made for
/// writing.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What an error message says was found here.</summary>
    public abstract string Found { get; }
}
