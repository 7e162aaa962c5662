namespace SleepSim.Scenarios;

/// <summary>What is found wrong while one file is read, and where its steps stand.</summary>
internal sealed class Reading(string file)
{
    private const int ProblemsMax = 20;

    private readonly List<FormatProblem> _problems = [];

    /// <summary>Where the operation of each step stands, in the order of the timeline.</summary>
    public List<YamlNode> Operations { get; } = [];

    public bool Failed => _problems.Count > 0;

    public void Report(YamlNode at, string expected) => Report(at, at.Found, expected);

    public void Report(YamlNode at, string found, string expected) => Report(at.Line, at.Column, found, expected);

    public void Report(int line, int column, string found, string expected)
    {
        if (_problems.Count < ProblemsMax)
            _problems.Add(new FormatProblem(file, line, column, found, expected));
    }

    public void ThrowIfFailed()
    {
        if (Failed)
            throw new ScenarioFormatException([.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column)]);
    }
}
