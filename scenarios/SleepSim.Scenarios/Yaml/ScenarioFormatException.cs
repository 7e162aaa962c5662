namespace SleepSim.Scenarios;

/// <summary>A file is not a scenario. The message has one line for each problem.</summary>
public sealed class ScenarioFormatException : Exception
{
    /// <summary>For the problems of one file.</summary>
    /// <param name="problems">At least one, in the order of the file.</param>
    public ScenarioFormatException(IReadOnlyList<FormatProblem> problems)
        : base(string.Join('\n', problems))
    {
        ArgumentOutOfRangeException.ThrowIfZero(problems.Count);
        Problems = problems;
    }

    /// <summary>Everything that was found wrong, in the order of the file.</summary>
    public IReadOnlyList<FormatProblem> Problems { get; }

    /// <summary>The file's name, as it was given.</summary>
    public string File => Problems[0].File;

    /// <summary>The line of the first problem, from 1; 0 when the file as a whole is meant.</summary>
    public int Line => Problems[0].Line;

    /// <summary>The column of the first problem, from 1.</summary>
    public int Column => Problems[0].Column;
}
