namespace SleepSim.Scenarios;

/// <summary>A file is not a log that can be imported.</summary>
public sealed class ImportException : Exception
{
    /// <summary>For one problem.</summary>
    public ImportException(FormatProblem problem)
        : base(problem.ToString()) => Problem = problem;

    /// <summary>Where, what was found and what was expected.</summary>
    public FormatProblem Problem { get; }
}
