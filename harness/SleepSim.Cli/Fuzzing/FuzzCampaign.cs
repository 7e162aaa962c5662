using System.Globalization;
using SleepSim.Contract;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Random scenarios against one engine. What fails is kept once for each rule, shrunk, written, and checked by
/// reading it back and running it.</summary>
internal sealed class FuzzCampaign(
    ITunnelEngineFactory engine, FuzzOptions options, Terminal terminal, Progress progress)
{
    /// <summary>Runs the scenarios, until done or interrupted.</summary>
    /// <exception cref="OwnFaultException">SleepSim failed; the scenario is on disk.</exception>
    public FuzzTally Run()
    {
        FuzzTally tally = new(options.Count);
        RunFolder.Writing(options.Folder, () => Directory.CreateDirectory(options.Folder));
        using InFlight inFlight = new(options.Folder);
        Batch.Run(options.Count, options.Jobs, index =>
        {
            Scenario scenario = Generate(index);
            // On disk before it runs: if this process dies, the culprit is there.
            string file = inFlight.Write(scenario);
            RunResult result = Simulate(scenario, file);
            inFlight.Done(file);
            tally.Add(index, result);
            progress.Show(() => tally.Describe(progress.Elapsed));
            return result.Verdict;
        }, terminal.Interrupted);
        return tally;
    }

    /// <summary>Shrinks and writes the first failure of each rule.</summary>
    public IReadOnlyList<FuzzFailure> Shrink(FuzzTally tally)
    {
        IReadOnlyList<(string Rule, int Index, Scenario Scenario)> first = tally.First;
        FuzzFailure?[] failures = Batch.Run(
            first.Count,
            options.Jobs,
            i => Shrink(first[i].Rule, first[i].Index, first[i].Scenario),
            CancellationToken.None);
        return [.. failures.OfType<FuzzFailure>()];
    }

    private FuzzFailure Shrink(string rule, int index, Scenario scenario)
    {
        Scenario small = ScenarioShrinker.Shrink(
            scenario,
            candidate => Violates(Simulation.Run(candidate, engine), rule),
            step => progress.Show(() => Describe(rule, step)),
            () => terminal.Interrupted.IsCancellationRequested);
        string name = string.Create(CultureInfo.InvariantCulture, $"{rule}-{index}");
        small = small with { Name = name, Question = "", Expect = [] };
        RunResult result = Simulation.Run(small, engine);
        string found = string.Create(
            CultureInfo.InvariantCulture,
            $"fuzz, seed {options.Seed}, scenario {index}, {scenario.Timeline.Count} operations before shrinking");
        small = small with { Source = new Origin(rule, engine.Name, result.Hash).ToText(found) };
        string file = Path.Combine(options.Folder, name + ".yaml");
        RunFolder.Writing(file, () =>
        {
            File.WriteAllText(file, ScenarioWriter.Write(small));
            return true;
        });
        return new FuzzFailure(rule, small, file, result, ReplaysTheSame(file, rule, result.Hash));
    }

    private static string Describe(string rule, ShrinkProgress step) => string.Create(
        CultureInfo.InvariantCulture,
        $"shrinking {rule}: {step.Operations} operations left, try {step.Attempts} of at most {step.AttemptsMax}");

    private bool ReplaysTheSame(string file, string rule, string hash)
    {
        RunResult again = Simulation.Run(ScenarioReader.ReadFile(file), engine);
        return again.Hash == hash && Violates(again, rule);
    }

    private Scenario Generate(int index) => ScenarioGenerator.Generate(options.Seed, index, options.Operations);

    private RunResult Simulate(Scenario scenario, string file)
    {
        try
        {
            return Simulation.Run(scenario, engine);
        }
        catch (Exception e)
        {
            throw new OwnFaultException(
                $"Running '{scenario.Name}' with '{engine.Name}' failed; the scenario is {file}.", e);
        }
    }

    private static bool Violates(RunResult result, string rule) =>
        result.Verdict.Violations.Any(finding => finding.Invariant.Id == rule);
}
