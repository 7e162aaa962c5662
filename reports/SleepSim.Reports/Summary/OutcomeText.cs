namespace SleepSim.Reports;

/// <summary>Outcomes in words, the same in every report.</summary>
public static class OutcomeText
{
    /// <summary><c>holds</c>, <c>not-judged</c> or <c>violated</c>.</summary>
    public static string ToText(this Outcome outcome) => outcome switch
    {
        Outcome.Holds => "holds",
        Outcome.NotJudged => "not-judged",
        Outcome.Violated => "violated",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Expected holds, not-judged or violated."),
    };
}
