namespace SleepSim.Reports;

/// <summary>One world with one engine.</summary>
/// <param name="World">The number of the world, from 0.</param>
/// <param name="Theme">The name of its theme.</param>
/// <param name="Measured">What was measured; the kind of trouble of its recoveries is the theme.</param>
/// <param name="Signs">What its trace says.</param>
/// <param name="Hash">Of the trace.</param>
public sealed record StudyRun(int World, string Theme, MeasuredRun Measured, StudySigns Signs, string Hash)
{
    /// <summary>Whether a rule was broken.</summary>
    public bool Failed => Measured.Verdict == Outcome.Violated;
}
