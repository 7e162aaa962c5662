using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>Makes the first scenario of a failure small. What is left fails by the same rule and for the same
/// cause.</summary>
public sealed class FailureShrinker(
    TestedEngine engine, Cryptography cryptography, int jobs, RunWatch? watch = null)
{
    /// <summary>Shrinks.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="progress">Told now and then.</param>
    /// <param name="cancelled">Asks for the smallest found so far.</param>
    public Scenario Shrink(CampaignFailure failure, Action<ShrinkProgress>? progress, CancellationToken cancelled)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return ParallelShrinker.Shrink(
            ScenarioReader.Read(failure.Scenario, $"{failure.Rule}-{failure.Tally.First}.yaml"),
            candidate => Fails(Run(candidate), failure),
            jobs,
            progress,
            cancelled);
    }

    private RunResult Run(Scenario candidate) => watch is null
        ? engine.Run(candidate, cryptography)
        : watch.Guard(() => engine.Run(candidate, cryptography));

    /// <summary>Whether a run fails in the same way.</summary>
    public static bool Fails(RunResult result, CampaignFailure failure)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(failure);
        return result.Verdict.Findings.Any(finding => finding.Outcome == Outcome.Violated
            && finding.Invariant.Id == failure.Rule && Cause.Of(finding.Reason) == failure.Cause);
    }
}
