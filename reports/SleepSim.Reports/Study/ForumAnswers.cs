namespace SleepSim.Reports;

/// <summary>The questions of the forum thread, each with what was measured. No answer says more than its
/// numbers.</summary>
internal static class ForumAnswers
{
    private const string Thread = "Apple developer forum, thread 770262";

    /// <summary>All, in the order of the thread.</summary>
    public static IReadOnlyList<StudySection> Of(StudyData data) =>
    [
        Retrigger(data), WakeRace(data), Waiting(data), Rapid(data), RunningStart(data), CleanRestart(data),
        Reasserting(data), DarkWakes(data),
    ];

    private static StudySection Retrigger(StudyData data)
    {
        string theme = ForumThemes.Retrigger.Name;
        string restarts = string.Join("; ", data.Engines.Select(engine =>
        {
            IReadOnlyList<StudyRun> runs = engine.In(theme);
            StudyRun[] restarted = [.. runs.Where(static run => run.Signs.RestartsBeforeSleep > 0)];
            return $"{engine.Name} in {new Share(restarted.Length, runs.Count).Counted}, and it failed in "
                + $"{HumanDuration.Count(restarted.Count(static run => run.Failed))} of those";
        }));
        return new StudySection(
            "z1", "With disconnectOnSleep, may on-demand restart the tunnel just before sleep, and what then?")
        {
            Asked = $"{Thread}; fact Z1",
            Answer = "The tunnel was started again between the word of sleep and sleep itself: " + restarts + ".",
            Paragraphs = [ForumThemes.Retrigger.Worlds, StudyWords.Failed(data, theme), StudyWords.Took(data, theme)],
            Tables = [StudyTables.Failures(data, theme), StudyTables.Times(data, theme)],
        };
    }

    private static StudySection WakeRace(StudyData data)
    {
        // The wakes are those of the worlds; one design is enough to count them.
        IReadOnlyList<StudyRun> all = data.Engines[^1].Runs;
        int wakes = all.Sum(static run => run.Signs.Wakes);
        int without = all.Sum(static run => run.Signs.WakesWithoutPath);
        RecoveryCurve waits = RecoveryCurve.Of(
            all.SelectMany(static run => run.Signs.PathWaits).Select(static wait => (long?)wait));
        string theme = ForumThemes.LateInterfaces.Name;
        return new StudySection("z2", "On wake(), may all network calls fail because the interfaces are not up yet?")
        {
            Asked = $"{Thread}; fact Z2",
            Answer = $"At {new Share(without, wakes).Counted} full wakes ({new Share(without, wakes).Percent}) nothing "
                + $"could be sent yet. Until something could it took at most {waits.P50.ToText()} in half of the "
                + $"cases, {waits.P95.ToText()} in nineteen of twenty, and {waits.Max.ToText()} in all.",
            Paragraphs =
            [
                "How late the interfaces are is drawn from the ranges that are known of real machines (facts P21 to "
                + "P26); the share is one of these worlds, not of all Macs. What a design makes of it is measured:",
                StudyWords.Failed(data, theme),
                StudyWords.Took(data, theme),
            ],
            Tables =
            [
                new StudyTable(
                    ["design", "full wakes", "without a path", "with calls that failed before there was one"],
                    [
                        .. data.Engines.Select(static engine => (IReadOnlyList<string>)
                        [
                            engine.Name,
                            HumanDuration.Count(engine.Runs.Sum(static run => run.Signs.Wakes)),
                            HumanDuration.Count(engine.Runs.Sum(static run => run.Signs.WakesWithoutPath)),
                            HumanDuration.Count(engine.Runs.Sum(static run => run.Signs.WakesWithFailedCalls)),
                        ]),
                    ]),
                StudyTables.Failures(data, theme),
                StudyTables.Times(data, theme),
            ],
        };
    }

    private static StudySection Waiting(StudyData data)
    {
        string[] themes = [ForumThemes.NoNetwork.Name, ForumThemes.LateInterfaces.Name];
        return new StudySection("z3", "Is it enough to wait for the path, as NWConnection does, and need it a timeout?")
        {
            Asked = $"{Thread}; fact Z3",
            Answer = "Worlds in which there is something to wait for. " + StudyWords.Failed(data, themes),
            Paragraphs =
            [
                ForumThemes.NoNetwork.Worlds + " " + ForumThemes.LateInterfaces.Worlds,
                "'naive' tries once and does not wait; 'wait-for-path' waits; 'resilient' waits too, and has timeouts "
                + "of its own: for the gateway, for settings, and for a session in doubt.",
                StudyWords.Took(data, themes),
            ],
            Tables = [StudyTables.Failures(data, themes), StudyTables.Times(data, themes)],
        };
    }

    private static StudySection Rapid(StudyData data)
    {
        string theme = ForumThemes.Rapid.Name;
        return new StudySection("z4", "Can sleep() be followed quickly by wake(), and does a design survive it?")
        {
            Asked = $"{Thread}; fact Z4",
            Answer = "The thread says that pretty much anything is possible, so all of it was tried. "
                + StudyWords.Failed(data, theme),
            Paragraphs = [ForumThemes.Rapid.Worlds, StudyWords.Took(data, theme)],
            Tables = [StudyTables.Failures(data, theme), StudyTables.Times(data, theme)],
        };
    }

    private static StudySection RunningStart(StudyData data)
    {
        int calls = data.Engines.Sum(static engine => engine.Runs.Sum(static run => run.Signs.StartsOnRunning));
        int runs = data.Engines.Sum(static engine => engine.Runs.Count);
        return new StudySection("z5", "May startTunnel be called after sleep on a tunnel that was not stopped?")
        {
            Asked = $"{Thread}; fact Z5",
            Answer = $"In {HumanDuration.Count(runs, "run", "runs")} it was called {HumanDuration.Count(calls)} times "
                + "on an engine that had been started.",
            Paragraphs =
            [
                "This is how the simulated system is built, after the thread's answer: it starts only what has "
                + "stopped. It shows that nothing here depends on such a call, not what macOS does.",
            ],
        };
    }

    private static StudySection CleanRestart(StudyData data) =>
        new("z6", "Without a way to restart cleanly inside wake(), can a tunnel be repaired in place?")
        {
            Asked = $"{Thread}; fact Z6",
            Answer = "Worlds in which the first engine lived to the end and nothing failed: "
                + StudyWords.List([.. data.Engines.Select(static engine =>
                    $"{engine.Name} {Repaired(engine).Counted}")]) + ".",
            Paragraphs =
            [
                "Where the world sets disconnectOnSleep the system itself makes a new engine for each start, whatever "
                + "the design; the worlds of that kind are left out here.",
            ],
            Tables =
            [
                new StudyTable(
                    ["design", "worlds", "repaired in place", "share", "95 % interval", "with a new engine"],
                    [
                        .. data.Engines.Select(static engine =>
                        {
                            Share share = Repaired(engine);
                            return (IReadOnlyList<string>)
                            [
                                engine.Name, HumanDuration.Count(share.Of), HumanDuration.Count(share.Count),
                                share.Percent, share.Interval,
                                HumanDuration.Count(
                                    AsConfigured(engine).Count(static run => run.Signs.Engines > 1)),
                            ];
                        }),
                    ]),
            ],
        };

    private static StudySection Reasserting(StudyData data) =>
        new("z7", "Is the tunnel up for the system while the way out is down, and should it set reasserting?")
        {
            Asked = $"{Thread}; fact Z7",
            Answer = "Time in which the status said connected and nothing passed: "
                + StudyWords.List([.. data.Engines.Select(static engine =>
                    $"{engine.Name} {HumanDuration.Format(FalselyConnected(engine))}")]) + ".",
            Paragraphs =
            [
                "Only time awake counts, and only when the status did not say reasserting. A design that never sets "
                + "reasserting leaves the person in front of the machine without a hint.",
            ],
            Tables =
            [
                new StudyTable(
                    ["design", "falsely connected", "worlds with it", "share", "95 % interval", "reasserting, awake"],
                    [
                        .. data.Engines.Select(static engine =>
                        {
                            Share share = new(
                                engine.Runs.Count(static run => run.Measured.FalseConnectedNs > 0), engine.Runs.Count);
                            return (IReadOnlyList<string>)
                            [
                                engine.Name, HumanDuration.Format(FalselyConnected(engine)), share.Counted,
                                share.Percent, share.Interval,
                                HumanDuration.Format(engine.Runs.Sum(static run => run.Signs.ReassertingNs)),
                            ];
                        }),
                    ]),
            ],
        };

    private static StudySection DarkWakes(StudyData data)
    {
        string theme = ForumThemes.DarkWakes.Name;
        return new StudySection("dark-wakes", "And the dark wakes in between, of which no one is told?")
        {
            Asked = "facts P9 to P11",
            Answer = StudyWords.Failed(data, theme),
            Paragraphs = [ForumThemes.DarkWakes.Worlds, StudyWords.Took(data, theme)],
            Tables = [StudyTables.Failures(data, theme), StudyTables.Times(data, theme)],
        };
    }

    private static Share Repaired(StudyEngine engine)
    {
        IReadOnlyList<StudyRun> runs = AsConfigured(engine);
        return new Share(
            runs.Count(static run => run.Signs.Engines == 1 && run.Measured.Verdict == Outcome.Holds), runs.Count);
    }

    // Where each design brings its own disconnectOnSleep.
    private static IReadOnlyList<StudyRun> AsConfigured(StudyEngine engine) =>
        [.. engine.Runs.Where(static run => run.Theme != ForumThemes.Retrigger.Name)];

    private static long FalselyConnected(StudyEngine engine) =>
        engine.Runs.Sum(static run => run.Measured.FalseConnectedNs);
}
