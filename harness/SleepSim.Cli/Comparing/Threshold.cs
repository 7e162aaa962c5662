namespace SleepSim.Cli;

/// <summary>What a comparison must not come to, such as <c>p95 &gt; 1.2x</c>.</summary>
/// <param name="Text">As it was said.</param>
/// <param name="Measure">Of what.</param>
/// <param name="Operator">One of <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c>, <c>&lt;=</c>.</param>
/// <param name="Limit">The number.</param>
/// <param name="Unit">What the number means.</param>
internal sealed record Threshold(
    string Text, ThresholdMeasure Measure, string Operator, decimal Limit, ThresholdUnit Unit)
{
    /// <summary>Whether a comparison of value and limit trips it.</summary>
    public bool Trips(int comparison) => Operator switch
    {
        ">" => comparison > 0,
        ">=" => comparison >= 0,
        "<" => comparison < 0,
        "<=" => comparison <= 0,
        _ => throw new InvalidOperationException($"'{Operator}' is no comparison."),
    };
}
