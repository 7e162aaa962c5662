using System.Text.Json;
using SleepSim.Harness;

namespace SleepSim.Campaigns;

/// <summary>Runs one scenario of a campaign alone in this process, to see whether the process survives it.</summary>
public static class LoneRun
{
    /// <summary>The ending of the file in which the last call of the engine is noted.</summary>
    public const string NoteExtension = ".last-call";

    /// <summary>The ending of the file with what came of the scenario.</summary>
    public const string OutcomeExtension = ".alone";

    /// <summary>Runs it as the campaign does, notes each call of the engine, and writes what comes of it.</summary>
    /// <param name="plan">The campaign.</param>
    /// <param name="engine">Its engine.</param>
    /// <param name="index">Which scenario.</param>
    /// <param name="limits">What it may take; the patience is that with a single call.</param>
    /// <param name="reached">Names of what a run reached that is worth reaching.</param>
    /// <param name="file">The campaign's file; both files stand beside it.</param>
    /// <param name="end">Ends this process.</param>
    public static void Run(
        CampaignPlan plan,
        TestedEngine engine,
        long index,
        RunLimits limits,
        Func<RunResult, IReadOnlyList<string>> reached,
        string file,
        Action<DeathKind> end)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(engine);
        using RunWatch watch = new(limits, end, looksCloser: true);
        using CallWitness witness = new(file + NoteExtension, watch);
        IScenarioSource source = plan.Guided ? new RunningScenarios(file) : new PlainSource(plan);
        ScenarioJob job = new(plan, source, engine.Inside(witness.Around), reached, witness);
        ScenarioOutcome? outcome = watch.Guard(() => job.Run(index, out _));
        File.WriteAllText(file + OutcomeExtension, JsonSerializer.Serialize(outcome));
    }

    /// <summary>Puts what came of it into the campaign's file. Where two runs that should have been the same were not,
    /// nothing came of it: the campaign itself will tell of that.</summary>
    /// <exception cref="CampaignFileException">The file cannot be written.</exception>
    public static void AddTo(CampaignFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        string text = File.ReadAllText(file.Path + OutcomeExtension);
        if (JsonSerializer.Deserialize<ScenarioOutcome>(text) is { } outcome) file.Commit([outcome]);
    }

    /// <summary>Takes away the files beside the campaign's.</summary>
    public static void CleanUp(string file)
    {
        File.Delete(file + NoteExtension);
        File.Delete(file + OutcomeExtension);
    }
}
