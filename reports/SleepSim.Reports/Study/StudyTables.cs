namespace SleepSim.Reports;

/// <summary>The tables that several answers have.</summary>
internal static class StudyTables
{
    /// <summary>How often each design fails in some runs, with the interval.</summary>
    public static StudyTable Failures(StudyData data, params IReadOnlyList<string> themes) => new(
        ["design", "worlds", "failed", "share", "95 % interval", "wakes and losses", "never recovered"],
        [
            .. data.Engines.Select(engine =>
            {
                IReadOnlyList<StudyRun> runs = engine.In(themes);
                Share share = FailedIn(runs);
                RecoveryCurve curve = CurveOf(runs);
                return (IReadOnlyList<string>)
                [
                    engine.Name, HumanDuration.Count(share.Of), HumanDuration.Count(share.Count), share.Percent,
                    share.Interval, HumanDuration.Count(curve.Count), HumanDuration.Count(curve.Never),
                ];
            }),
        ]);

    /// <summary>How long recovery takes in some runs.</summary>
    public static StudyTable Times(StudyData data, params IReadOnlyList<string> themes) => new(
        ["design", "recoveries", "p50", "p95", "p99", "max", "never"],
        [
            .. data.Engines.Select(engine =>
                (IReadOnlyList<string>)[engine.Name, .. PanelTable.Cells(CurveOf(engine.In(themes)))]),
        ]);

    /// <summary>Whose part the time was.</summary>
    public static StudyTable Parts(StudyData data) => new(
        ["design", "which recoveries", "how many", "operating system", "engine", "network", "together"],
        [
            .. data.Engines.SelectMany(static engine => (IReadOnlyList<string>[])
            [
                [engine.Name, "middle tenth", .. Cells(PartSums.Middle(engine.Series.Recoveries))],
                [engine.Name, "slowest twentieth", .. Cells(PartSums.Slowest(engine.Series.Recoveries))],
            ]),
        ]) { Words = 2 };

    /// <summary>Which rule each design breaks how often.</summary>
    public static StudyTable Rules(StudyData data) => new(
        ["design", "rule", "what it is about", "worlds", "share", "95 % interval"],
        [
            .. data.Engines.SelectMany(engine => data.Rules
                .Select(rule => (Rule: rule, Share: BrokenBy(engine, rule.Id)))
                .Where(static one => one.Share.Count > 0)
                .OrderByDescending(static one => one.Share.Count)
                .Select(one => (IReadOnlyList<string>)
                [
                    engine.Name, one.Rule.Id, one.Rule.Name, one.Share.Counted, one.Share.Percent, one.Share.Interval,
                ])),
        ]) { Words = 3 };

    /// <summary>In how many of some runs a rule was broken.</summary>
    public static Share FailedIn(IReadOnlyList<StudyRun> runs) => new(runs.Count(static run => run.Failed), runs.Count);

    /// <summary>How long the recoveries of some runs took.</summary>
    public static RecoveryCurve CurveOf(IReadOnlyList<StudyRun> runs) => RecoveryCurve.Of(
        new MeasuredSeries("", [.. runs.Select(static run => run.Measured)]).Recoveries);

    private static Share BrokenBy(StudyEngine engine, string rule) =>
        new(engine.Runs.Count(run => run.Measured.Rules.Contains(rule)), engine.Runs.Count);

    private static string[] Cells(PartSums? parts) => parts is null
        ? ["0", "–", "–", "–", "–"]
        :
        [
            HumanDuration.Count(parts.Count), HumanDuration.Format(parts.OperatingSystem),
            HumanDuration.Format(parts.Engine), HumanDuration.Format(parts.Network), HumanDuration.Format(parts.Total),
        ];
}
