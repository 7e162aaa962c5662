using System.Globalization;
using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Writes one scenario file for each rule that each engine broke: the world with the fewest operations, of
/// those the first.</summary>
internal sealed class StudyExamples(StudyOptions options, Workshop workshop, Progress progress)
{
    private const string FolderName = "examples";

    /// <summary>Writes them; what an earlier study left there goes.</summary>
    /// <exception cref="BadInputException">They cannot be written.</exception>
    /// <exception cref="OwnFaultException">A file does not replay to what it was written for.</exception>
    public IReadOnlyList<StudyExample> Write(IReadOnlyList<StudyEngine> engines)
    {
        string folder = Path.Combine(options.Folder, FolderName);
        RunFolder.Writing(folder, () =>
        {
            if (Directory.Exists(folder))
                foreach (string old in Directory.GetFiles(folder, "*.yaml")) File.Delete(old);
            return Directory.CreateDirectory(folder);
        });
        List<StudyExample> examples = [];
        foreach ((StudyEngine engine, string rule) in Broken(engines))
        {
            progress.Show(() => $"an example of {engine.Name} that breaks {rule}");
            examples.Add(Write(folder, engine, rule));
        }

        return examples;
    }

    private static IEnumerable<(StudyEngine Engine, string Rule)> Broken(IReadOnlyList<StudyEngine> engines) =>
        from engine in engines
        from rule in InvariantCatalogue.All.Select(rule => rule.Id)
        where engine.Runs.Any(run => run.Measured.Rules.Contains(rule))
        select (engine, rule);

    private StudyExample Write(string folder, StudyEngine engine, string rule)
    {
        (int world, Scenario scenario) = engine.Runs.Where(run => run.Measured.Rules.Contains(rule))
            .Select(run => (run.World, Scenario: ForumWorlds.World(options.Seed, run.World)))
            .MinBy(one => (one.Scenario.Timeline.Count, one.World));
        string name = $"{RunFolder.FileName(engine.Name)}-{rule}";
        scenario = scenario with { Name = name };
        RunResult result = Replay(engine.Name, scenario);
        Harness.Finding finding = result.Verdict.Violations.FirstOrDefault(one => one.Invariant.Id == rule)
            ?? throw new OwnFaultException(
                $"World {world} does not break {rule} with '{engine.Name}' a second time.",
                new InvalidOperationException(scenario.Source));
        scenario = scenario with
        {
            Source = new Origin(rule, engine.Name, result.Hash).ToText(string.Create(
                CultureInfo.InvariantCulture, $"study forum, seed {options.Seed}, world {world}")),
        };
        string file = Path.Combine(folder, name + ".yaml");
        RunFolder.Writing(file, () =>
        {
            File.WriteAllText(file, ScenarioWriter.Write(scenario));
            return true;
        });
        return new StudyExample(
            engine.Name, rule, world, $"{FolderName}/{name}.yaml", workshop.ReplayCommand(file, engine.Name),
            finding.Reason);
    }

    // As 'replay' will run it.
    private RunResult Replay(string engine, Scenario scenario) =>
        options.Engines.First(one => one.Name == engine).Run(scenario, Cryptography.Real);
}
