using SleepSim.Scenarios;

namespace SleepSim.Campaigns.Tests;

public sealed class ParallelShrinkerTests
{
    private static readonly Func<Scenario, bool>[] _failures =
    [
        s => s.Timeline.Count(step => step.Operation is Sleep) >= 2,
        s => s.Timeline.Any(step => step.Operation is InterfaceDown) && s.Order != EventOrder.FirstIn,
        s => s.TimelineEnd > TimeSpan.FromSeconds(100),
    ];

    [Test]
    public void AnyNumberOfJobs_GivesTheResultOfOneThread([Values(1, 2, 3, 8)] int jobs, [Range(0, 7)] int index)
    {
        Scenario failing = ScenarioGenerator.Generate(21, index, 20);
        foreach (Func<Scenario, bool> fails in _failures.Where(way => way(failing)))
        {
            Scenario shrunk = ParallelShrinker.Shrink(failing, fails, jobs);
            Assert.That(shrunk, Is.EqualTo(ScenarioShrinker.Shrink(failing, fails)));
        }
    }

    [Test]
    public void Cancelled_GivesTheSmallestSoFar()
    {
        Scenario failing = ScenarioGenerator.Generate(21, 0, 20);
        using CancellationTokenSource stop = new();
        List<ShrinkProgress> reports = [];
        Scenario shrunk = ParallelShrinker.Shrink(
            failing,
            candidate => candidate.Timeline.Count > 0,
            jobs: 1,
            progress =>
            {
                reports.Add(progress);
                if (progress.Operations < 20) stop.Cancel();
            },
            stop.Token);
        Assert.That(shrunk.Timeline, Has.Count.EqualTo(reports[^1].Operations).And.Count.InRange(2, 19));
    }

    [Test]
    public void CancelledAtOnce_GivesTheScenarioItself()
    {
        Scenario failing = ScenarioGenerator.Generate(21, 1);
        Scenario shrunk = ParallelShrinker.Shrink(failing, _ => true, 2, null, new CancellationToken(canceled: true));
        Assert.That(shrunk, Is.EqualTo(failing));
    }

    [Test]
    public void WhatJudgingThrows_ReachesTheCallerAsItIs()
        => Assert.That(
            () => ParallelShrinker.Shrink(
                ScenarioGenerator.Generate(21, 2), _ => throw new InvalidOperationException("judge"), jobs: 4),
            Throws.InvalidOperationException.With.Message.EqualTo("judge"));
}
