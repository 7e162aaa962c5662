using System.Globalization;
using SleepSim.Harness;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Campaigns;

/// <summary>Runs single scenarios of a campaign, and watches that they are what they always are.</summary>
internal sealed class ScenarioJob(
    CampaignPlan plan,
    IScenarioSource source,
    TestedEngine engine,
    Func<RunResult, IReadOnlyList<string>> reached,
    ITraceSink? recorder = null)
{
    /// <summary>One in so many is run twice.</summary>
    public const int TwiceEvery = 50;

    /// <summary>One in so many is run with both cryptographies, where the campaign uses the stand-in.</summary>
    public const int BothEvery = 100;

    private const int BothRest = 1;
    private const int ReasonMax = 2_000;

    /// <summary>Runs one.</summary>
    /// <param name="index">Which.</param>
    /// <param name="scenario">The scenario that was run.</param>
    /// <returns>What came of it; null when a run that should have been the same was not.</returns>
    /// <exception cref="ScenarioFailedException">SleepSim failed.</exception>
    public ScenarioOutcome? Run(long index, out Scenario scenario)
    {
        scenario = source.Take(index);
        try
        {
            RunResult result = engine.Run(scenario, plan.Cryptography, recorder);
            bool twice = index % TwiceEvery == 0;
            if (twice && engine.Run(scenario, plan.Cryptography, recorder).Hash != result.Hash) return null;
            bool both = plan.Cryptography == Cryptography.StandIn && index % BothEvery == BothRest;
            if (both && engine.Run(scenario, Cryptography.Real, recorder).Hash != result.Hash) return null;
            source.Tell(index, scenario, result);
            ScenarioOutcome outcome = OutcomeOf(index, result) with { RunTwice = twice, RunWithBoth = both };
            return source.CanRepeat || outcome.Violations.Count == 0
                ? outcome
                : outcome with { Scenario = ScenarioWriter.Write(scenario) };
        }
        catch (Exception e)
        {
            throw new ScenarioFailedException(index, scenario, e);
        }
    }

    private ScenarioOutcome OutcomeOf(long index, RunResult result) => new()
    {
        Index = index,
        Hash = ulong.Parse(result.Hash, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        Unjudged = result.Verdict.Outcome == Outcome.NotJudged,
        Simulated = result.Measures.Simulated,
        Events = result.Measures.Events,
        Violations = result.Verdict.Outcome == Outcome.Violated ? Violations(result.Verdict) : [],
        Reached = reached(result),
    };

    private static FoundViolation[] Violations(Verdict verdict) =>
    [
        .. verdict.Violations.Select(finding => new FoundViolation(
            finding.Invariant.Id,
            Cause.Of(finding.Reason),
            finding.At ?? 0,
            finding.Reason.Length <= ReasonMax ? finding.Reason : finding.Reason[..ReasonMax])),
    ];
}
