using System.Globalization;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Runs the forum study.</summary>
internal sealed class ForumStudy(StudyOptions options, Terminal terminal, Workshop workshop, Progress progress)
{
    private static readonly (string Engine, string Design)[] Designs =
    [
        ("naive", "connects once at wake, on the timers and sockets it has, and believes that it worked."),
        ("disconnect-on-sleep", "leaves sleep to the system: disconnectOnSleep and an on-demand rule."),
        ("wait-for-path", "does what the thread advises: waits for a satisfied path, and reasserts meanwhile."),
        ("resilient", "waits too, doubts the session at every wake and path change, proves it with a handshake beside "
            + "the data, and retries early."),
    ];

    /// <summary>Runs it, or as much of it as an interruption leaves.</summary>
    /// <exception cref="OwnFaultException">SleepSim failed.</exception>
    public StudyData Run()
    {
        int done = 0;
        StudyRun[]?[] worlds = Batch.Run(options.Count, options.Jobs, world =>
        {
            StudyRun[] runs = Run(world);
            int worldsDone = Interlocked.Increment(ref done);
            progress.Show(() => string.Create(
                CultureInfo.InvariantCulture,
                $"{worldsDone} of {options.Count} worlds with {options.Engines.Count} designs"));
            return runs;
        }, terminal.Interrupted);
        StudyRun[][] finished = [.. worlds.OfType<StudyRun[]>()];
        StudyEngine[] engines =
        [
            .. options.Engines.Select((engine, i) => new StudyEngine(
                engine.Name, DesignOf(engine.Name), [.. finished.Select(runs => runs[i])])),
        ];
        return new StudyData
        {
            Version = Version.Number,
            Seed = options.Seed,
            Wanted = options.Count,
            Cryptography = options.Cryptography == Cryptography.Real
                ? "the real cryptography of WireGuard"
                : "a fast stand-in for the cryptography, which gives the same traces",
            Command = string.Create(
                CultureInfo.InvariantCulture, $"sleepsim study forum --count {options.Count} --seed {options.Seed}")
                + (options.Cryptography == Cryptography.Real ? "" : " --crypto stand-in"),
            Themes = ForumThemes.All,
            Engines = engines,
            Rules =
            [
                .. InvariantCatalogue.All.Select(rule => new StudyRule(rule.Id, rule.Name, rule.Sentence)),
            ],
            Examples = new StudyExamples(options, workshop, progress).Write(engines),
        };
    }

    private StudyRun[] Run(int world)
    {
        try
        {
            Scenario scenario = ForumWorlds.World(options.Seed, world);
            return [.. options.Engines.Select(engine => Run(engine, scenario, world))];
        }
        catch (Exception e)
        {
            throw new OwnFaultException($"World {world} of the study, seed {options.Seed}, failed.", e);
        }
    }

    private StudyRun Run(TestedEngine engine, Scenario scenario, int world)
    {
        StudyMeter meter = new();
        RunResult result = engine.Run(scenario, options.Cryptography, meter);
        string theme = ForumWorlds.ThemeOf(world).Name;
        MeasuredRun measured = EngineComparison.Measure(result);
        return new StudyRun(
            world,
            theme,
            measured with { Recoveries = [.. measured.Recoveries.Select(one => one with { FaultClass = theme })] },
            meter.Signs,
            result.Hash);
    }

    private static string DesignOf(string engine) =>
        Array.Find(Designs, one => one.Engine == engine) is { Design: { } design } ? design : "an engine of its own.";
}
