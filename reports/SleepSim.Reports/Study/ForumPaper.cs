namespace SleepSim.Reports;

/// <summary>The paper of the forum study.</summary>
public static class ForumPaper
{
    /// <summary>The curves of the whole study, the main picture.</summary>
    public static CurvesModel Curves(StudyData data) =>
        CurvesModel.Of(
            $"Time to recover, {StudyWords.Worlds(Checked(data).Worlds)} with each design", SeriesOf(data));

    /// <summary>The curves of each theme.</summary>
    public static CurvesModel CurvesByTheme(StudyData data) =>
        CurvesModel.ByFaultClass("Time to recover, by kind of world", SeriesOf(Checked(data)));

    /// <summary>Whose part the time was.</summary>
    public static PartsModel Parts(StudyData data) =>
        PartsModel.Of("Whose part the time was", SeriesOf(Checked(data)));

    /// <summary>The paper.</summary>
    public static StudyPaper Of(StudyData data)
    {
        StudyPaper paper = new(
            "What becomes of a VPN when a Mac wakes: four designs in the same "
            + StudyWords.Worlds(Checked(data).Worlds),
            [.. Lead(data)],
            [InShort(data), .. ForumAnswers.Of(data), Rules(data), Method(data)]);
        return paper;
    }

    private static IEnumerable<string> Lead(StudyData data)
    {
        int wakes = data.Engines.Select(static engine => engine.Runs.Sum(static run => run.Signs.Wakes))
            .DefaultIfEmpty().Min();
        yield return "A thread of Apple's developer forum (770262) asks what a packet tunnel is to do about sleep and "
            + "wake, and gets honest answers: pretty much anything is possible. This page answers its questions with "
            + "numbers. Each design is a real WireGuard engine in a simulated Mac; all of them lived through the same "
            + $"{StudyWords.Worlds(data.Worlds)}, with at least "
            + $"{HumanDuration.Count(wakes, "full wake", "full wakes")} each, and were judged by the same rules.";
        if (data.Worlds < data.Wanted)
        {
            yield return $"This study was interrupted: {StudyWords.Worlds(data.Worlds)} of "
                + $"{HumanDuration.Count(data.Wanted)} are in it. The numbers are right for these; the worlds that are "
                + "missing are not the easy or the hard ones, but the last ones.";
        }
    }

    private static StudySection InShort(StudyData data)
    {
        string[] all = [.. data.Themes.Select(static theme => theme.Name)];
        return new StudySection("in-short", "In short")
        {
            Answer = StudyWords.Failed(data, all),
            Paragraphs =
            [
                StudyWords.Took(data, all),
                "A recovery is from a full wake, or the loss of the path, to the first echo through the tunnel. One "
                + "that never came counts as longer than every other, and stands at the right edge of the curves.",
            ],
            Tables = [StudyTables.Failures(data, all), StudyTables.Times(data, all), StudyTables.Parts(data)],
            Pictures =
            [
                new StudyPicture(
                    "study", "Cumulative curves of the time to recover, one for each design; the table has the same "
                    + "numbers.", CurvesPlot.Svg(Curves(data))),
                new StudyPicture(
                    "parts", "Bars: the parts of operating system, engine and network in the middle tenth and in the "
                    + "slowest twentieth of the recoveries; how many never recovered; how long the status was false.",
                    PartsPlot.Svg(Parts(data))),
                new StudyPicture(
                    "themes", "The same curves for each kind of world.", CurvesPlot.Svg(CurvesByTheme(data))),
            ],
        };
    }

    private static StudySection Rules(StudyData data) => new("rules", "Which rule is broken how often")
    {
        Answer = "One world may break several rules. What each rule says stands below, and 'sleepsim explain' prints "
            + "it.",
        Paragraphs =
        [
            .. data.Rules.Where(rule => data.Examples.Any(example => example.Rule == rule.Id))
                .Select(static rule => $"{rule.Id}, {rule.Name}: {rule.Sentence}"),
        ],
        Tables = [StudyTables.Rules(data)],
        Examples = data.Examples,
    };

    private static StudySection Method(StudyData data) => new("method", "How it was measured")
    {
        Paragraphs =
        [
            .. data.Engines.Select(static engine => $"The design {engine.Name} {engine.Design}"),
            .. data.Themes.Select(theme =>
                $"{Capital(theme.Name)}, {StudyWords.Worlds(CountOf(data, theme))}. {theme.Worlds}"),
            "In all worlds machine, network and applications are drawn from the ranges of what is known; on-demand is "
            + "on, with one rule that always connects. Where it is not said otherwise each design brings its own "
            + "setting of disconnectOnSleep.",
            "The intervals. A world is one trial; worlds are independent of each other. Intervals are Wilson's, for "
            + "95 %. Percentiles are nearest-rank: each is a time that occurred; where a sample is too small for one, "
            + "the table says how many it would need.",
            "The parts. Until the path is usable it is the operating system's time; the round trips that were needed "
            + "are the network's; the rest is the engine's. What never recovered had a usable path for longer than "
            + "the rules allow: it is the engine's part. Wakes and losses after which the next sleep or the end came "
            + "sooner than that are in no curve and no table of times; there are as many: "
            + StudyWords.List([.. data.Engines.Select(static engine =>
                $"{engine.Name} {HumanDuration.Count(engine.Series.Overtaken)}")])
            + ". Leaving them out is kind to a design that has many of them.",
            $"Both ends computed with {data.Cryptography}. Seed {data.Seed}, SleepSim {data.Version}; the same command "
            + $"gives the same bytes on every machine: {data.Command}",
            "What it does not show: how often such worlds are met in the field. The shares compare designs; they are "
            + "no forecast for one Mac.",
        ],
    };

    private static int CountOf(StudyData data, StudyTheme theme) =>
        data.Engines.Count == 0 ? 0 : data.Engines[0].In(theme.Name).Count;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static MeasuredSeries[] SeriesOf(StudyData data) => [.. data.Engines.Select(static one => one.Series)];

    private static StudyData Checked(StudyData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data;
    }
}
