using System.Globalization;
using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;
using Finding = SleepSim.Harness.Finding;

namespace SleepSim.Testing;

/// <summary>Makes of a failure what a person can work with: a small scenario in a file, and all that the message of the
/// failed test should hold.</summary>
internal sealed class FailureTeller(PropertyOptions options, TestPlace place)
{
    /// <summary>The message for a random scenario that failed.</summary>
    public string Tell(Found found)
    {
        if (found.Thrown is { } thrown) return TellThrown(found, thrown);
        if (found.Stuck is { } call) return TellStuck(found, call);
        CallWatch calls = new(options.Patience);
        TestedEngine engine = options.Tested(calls);
        Cryptography cryptography = engine.HasStandIn ? Cryptography.StandIn : Cryptography.Real;
        if (found.Violation is not { } violation || Recorded.Run(found.Scenario, options).Violates(violation) is false)
            return TellDivergence(found, calls.Run(Explain));

        CampaignFailure failure = new(
            violation.Invariant.Id,
            Cause.Of(violation.Reason),
            new Tally(1, found.Index),
            violation.At ?? 0,
            violation.Reason,
            ScenarioWriter.Write(found.Scenario));
        FailureShrinker shrinker = new(engine, cryptography, options.Jobs);
        return TellSmall(found, violation, Shrink(found.Scenario, calls, () =>
            shrinker.Shrink(failure, progress: null, CancellationToken.None)));

        Divergence Explain() => DeterminismWatch.Explain(found.Index, found.Scenario, engine, cryptography);
    }

    /// <summary>The message for a scenario file; null when the property holds in it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="scenario">What is in it.</param>
    /// <param name="asked">It was asked for by name, else it is a regression.</param>
    public string? TellFile(string path, Scenario scenario, bool asked)
    {
        Recorded run;
        try
        {
            run = Recorded.Run(scenario, options);
        }
        catch (EngineStuckException e)
        {
            FailureText stuck = Stuck(e, FromFile(asked));
            AddFile(stuck, path, asked);
            return stuck.ToString();
        }
        catch (Exception e)
        {
            return Broken(path, e).ToString();
        }

        if (asked) run.WriteStory(place.Output);
        if (options.Violation(run.Result) is not { } violation) return null;
        FailureText text = Head(violation);
        text.Block("Where", FromFile(asked));
        AddRun(text, run, violation);
        AddFile(text, path, asked);
        return text.ToString();
    }

    private string TellSmall(Found found, Finding violation, Scenario small)
    {
        string name = string.Create(
            CultureInfo.InvariantCulture, $"{violation.Invariant.Id}-seed-{options.Seed}-{found.Index}");
        string operations = HumanDuration.Count(found.Scenario.Timeline.Count, "operation", "operations");
        string where = string.Create(
            CultureInfo.InvariantCulture,
            $"scenario {found.Index} of seed {options.Seed} with {operations}");
        small = small with { Name = name, Question = "", Expect = [] };
        Recorded run = Recorded.Run(small, options);
        string hash = run.Result.Hash;
        small = small with
        {
            Source = new Origin(violation.Invariant.Id, options.Engine.Name, hash)
                .ToText($"property {place.Name}, {where}"),
        };
        string path = Write(name, small);

        FailureText text = Head(Same(run.Result, violation));
        string left = HumanDuration.Count(small.Timeline.Count, "operation", "operations");
        text.Block("Where", $"{where}, shrunk to {left}{NotJudged()}");
        text.Block("The scenario", ScenarioWriter.Write(small));
        AddRun(text, run, violation);
        AddFile(text, path);
        return text.ToString();
    }

    private string TellThrown(Found found, Exception thrown)
    {
        if (thrown is EngineNotCreatedException) return NotCreated(thrown).ToString();
        string name = string.Create(CultureInfo.InvariantCulture, $"broken-seed-{options.Seed}-{found.Index}");
        FailureText text = Broken($"scenario {found.Index} of seed {options.Seed}", thrown);
        text.Block("The scenario", ScenarioWriter.Write(found.Scenario));
        AddFile(text, Write(name, found.Scenario));
        return text.ToString();
    }

    // Once more and alone, for what happened before. It is not made smaller: each try would take as long again.
    private string TellStuck(Found found, string call)
    {
        string operations = HumanDuration.Count(found.Scenario.Timeline.Count, "operation", "operations");
        string where = string.Create(
            CultureInfo.InvariantCulture,
            $"scenario {found.Index} of seed {options.Seed} with {operations}, not shrunk");
        FailureText text;
        try
        {
            Recorded.Run(found.Scenario, options);
            text = new FailureText($"'{options.Engine.Name}' {NotBack(call)}, and did when it ran alone:");
            text.Paragraph("The machine is too slow for so many Jobs, or the engine is not deterministic.");
            text.Block("Where", where);
        }
        catch (EngineStuckException e)
        {
            text = Stuck(e, where);
        }

        text.Block("The scenario", ScenarioWriter.Write(found.Scenario));
        AddFile(text, Write($"stuck-seed-{options.Seed}-{found.Index}", found.Scenario));
        return text.ToString();
    }

    private FailureText Stuck(EngineStuckException stuck, string where)
    {
        Invariant rule = InvariantCatalogue.All.First(one => one.Id == "S13");
        long at = stuck.Trace.Count > 0 ? stuck.Trace[^1].At : 0;
        FailureText text = Head(rule, at, $"the engine {NotBack(stuck.Call)}");
        text.Block("Where", where);
        text.Block("The last moments before", string.Join('\n', LastMoments.Of(stuck.Trace, at)));
        return text;
    }

    private string NotBack(string call) => string.Create(
        CultureInfo.InvariantCulture, $"did not come back from {call} within {options.Patience.TotalSeconds:0.###} s");

    // Where what is left out makes an engine loop, it stays as it was found.
    private static Scenario Shrink(Scenario whole, CallWatch calls, Func<Scenario> shrink)
    {
        try
        {
            return calls.Run(shrink);
        }
        catch (EngineStuckException)
        {
            return whole;
        }
    }

    private string TellDivergence(Found found, Divergence divergence)
    {
        FailureText text = new($"'{options.Engine.Name}' is not deterministic: {divergence.Pair} differ.");
        text.Paragraph("An engine may use no clock, randomness, thread or shared state of its own; nor may a far end.");
        if (divergence.Difference is { } difference)
        {
            text.Block(
                $"The first record that differs, at {HumanDuration.Clock(difference.At, decimals: 9)}",
                $"{OrOver(difference.First)}\n{OrOver(difference.Second)}");
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"differs-seed-{options.Seed}-{found.Index}");
        AddFile(text, Write(name, found.Scenario));
        return text.ToString();
    }

    private static string OrOver(string line) => line.Length > 0 ? line : "(the run is over)";

    private static FailureText NotCreated(Exception thrown)
    {
        FailureText text = new(thrown.Message);
        text.Paragraph("No engine, no run: nothing was judged.");
        text.Block("What was thrown", $"{thrown.InnerException}");
        return text;
    }

    private static FailureText Broken(string where, Exception thrown)
    {
        if (thrown is EngineNotCreatedException) return NotCreated(thrown);
        FailureText text = new($"The run of {where} broke off: {thrown.GetType().Name}: {thrown.Message}");
        text.Paragraph("The engine is not to blame: this is the far end, or SleepSim's own fault.");
        text.Block("What was thrown", thrown.ToString());
        return text;
    }

    private FailureText Head(Finding violation) => Head(violation.Invariant, violation.At, violation.Reason);

    private FailureText Head(Invariant rule, long? at, string reason)
    {
        string when = at is { } time ? $" at {HumanDuration.Clock(time, decimals: 3)}" : "";
        FailureText text = new($"'{options.Engine.Name}' violates {rule.Id}, {rule.Name}{when}:");
        text.Paragraph(reason);
        text.Block("The rule", rule.Sentence);
        return text;
    }

    private static void AddRun(FailureText text, Recorded run, Finding violation)
    {
        long at = Same(run.Result, violation).At ?? 0;
        text.Block("The last moments before", string.Join('\n', LastMoments.Of(run.Trace, at)));
        if (run.Thrown.Length > 0) text.Block("What was thrown", run.Thrown);
    }

    // What is left of a scenario violates the rule at another time.
    private static Finding Same(RunResult result, Finding violation) =>
        result.Verdict.Violations.First(finding => finding.Invariant == violation.Invariant);

    private static string FromFile(bool asked) =>
        asked ? "the file that was to be replayed" : "a regression, before any random scenario";

    private void AddFile(FailureText text, string path, bool asked)
    {
        text.Line("Scenario file", path);
        if (!asked) text.Line("Replay it", ReplayCommand.Of(place, path));
    }

    private void AddFile(FailureText text, string path)
    {
        text.Line("Scenario file", path);
        text.Line("Replay it", ReplayCommand.Of(place, path));
        text.Line("Keep it", $"in the folder {TestPlace.Regressions} of the test project: every check begins with it");
    }

    private string NotJudged() =>
        options.Without.Count == 0 ? "" : $"; not judged: {string.Join(", ", options.Without)}";

    private string Write(string name, Scenario scenario)
    {
        Directory.CreateDirectory(place.FailuresFolder);
        string path = Path.Combine(place.FailuresFolder, FileNames.Of($"{place.Name}-{name}") + ".yaml");
        File.WriteAllText(path, ScenarioWriter.Write(scenario));
        place.Attach(path);
        return path;
    }
}
