using System.Globalization;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;
using Outcome = SleepSim.Reports.Outcome;

namespace SleepSim.Cli;

/// <summary>Runs several engines through the same worlds.</summary>
/// <param name="engines">The engines.</param>
/// <param name="count">How many worlds.</param>
/// <param name="world">Makes the world of a number, the same each time.</param>
/// <param name="cryptography">What both ends compute with, where the engine has a choice.</param>
internal sealed class EngineComparison(
    IReadOnlyList<TestedEngine> engines, int count, Func<int, Scenario> world, Cryptography cryptography)
{
    /// <summary>Runs all, or those begun before an interruption. A world counts when every engine lived through it.
    /// </summary>
    /// <exception cref="OwnFaultException">SleepSim failed.</exception>
    public Comparison Run(string title, int jobs, Progress progress, CancellationToken interrupted)
    {
        int done = 0;
        MeasuredRun[]?[] worlds = Batch.Run(count, jobs, index =>
        {
            Scenario scenario = world(index);
            MeasuredRun[] runs = [.. engines.Select(engine => Run(engine, scenario))];
            int worldsDone = Interlocked.Increment(ref done);
            progress.Show(() => string.Create(
                CultureInfo.InvariantCulture, $"{worldsDone} of {count} worlds with {engines.Count} engines"));
            return runs;
        }, interrupted);
        MeasuredRun[][] finished = [.. worlds.OfType<MeasuredRun[]>()];
        return new Comparison(
            title,
            [
                .. engines.Select((engine, i) =>
                    new MeasuredSeries(engine.Name, [.. finished.Select(runs => runs[i])])),
            ],
            finished.Length == count);
    }

    /// <summary>What a comparison needs of a run.</summary>
    public static MeasuredRun Measure(RunResult result) => new(
        result.Scenario.Name,
        result.Verdict.Outcome switch
        {
            Harness.Outcome.Holds => Outcome.Holds,
            Harness.Outcome.NotJudged => Outcome.NotJudged,
            Harness.Outcome.Violated => Outcome.Violated,
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, "There are three outcomes."),
        },
        [
            .. result.Verdict.Findings.Where(finding => finding.Outcome == Harness.Outcome.Violated)
                .Select(finding => finding.Invariant.Id),
        ],
        [
            .. result.Recoveries.Select(recovery =>
                FaultClasses.Measure(result.Scenario, result.Measures.Simulated, recovery)),
        ],
        result.Measures.FalseConnected,
        result.Measures.Leaked);

    private MeasuredRun Run(TestedEngine engine, Scenario scenario)
    {
        try
        {
            return Measure(engine.Run(scenario, engine.HasStandIn ? cryptography : Cryptography.Real));
        }
        catch (Exception e)
        {
            throw new OwnFaultException($"Running '{scenario.Name}' with '{engine.Name}' failed.", e);
        }
    }
}
