namespace SleepSim.Reports;

/// <summary>Sentences of numbers that several answers have.</summary>
internal static class StudyWords
{
    /// <summary>How often each design failed in worlds of some themes, in one sentence.</summary>
    public static string Failed(StudyData data, params IReadOnlyList<string> themes) =>
        "Of these worlds " + List([.. data.Engines.Select(engine =>
        {
            Share share = StudyTables.FailedIn(engine.In(themes));
            return $"{engine.Name} failed in {share.Counted} ({share.Percent}; {share.Interval})";
        })]) + ".";

    /// <summary>How long recovery took each design, in one sentence.</summary>
    public static string Took(StudyData data, params IReadOnlyList<string> themes) =>
        "Recovery took, in half of the cases and in nineteen of twenty, at most: "
        + List([.. data.Engines.Select(engine =>
        {
            RecoveryCurve curve = StudyTables.CurveOf(engine.In(themes));
            return $"{engine.Name} {curve.P50.ToText()} and {curve.P95.ToText()}";
        })]) + ".";

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "none",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1],
    };

    /// <summary><c>1 world</c>, <c>200 worlds</c>.</summary>
    public static string Worlds(int count) => HumanDuration.Count(count, "world", "worlds");
}
