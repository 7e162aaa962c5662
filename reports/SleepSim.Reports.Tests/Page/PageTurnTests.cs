using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

public sealed class PageTurnTests
{
    [Test]
    public void LivenessRuleOnUsableNetworkWithEngine_EnginesTurn()
    {
        PageTurn turn = TurnIn(Stories.DeadNight(), "L1")!;
        Assert.Multiple(() =>
        {
            Assert.That(turn.Who, Is.EqualTo("engine"));
            Assert.That(turn.Why, Does.Contain("usable since 8:20:02.200"));
        });
    }

    [Test]
    public void LivenessRuleWithoutWayToTheGateway_NetworksTurn()
    {
        Story story = new Story().Begin("away", "resilient").Add(new NetworkUsable(Story.At(5), false, "blackhole"))
            .End(60);
        Assert.That(TurnAt(story, "L3", 40)!.Who, Is.EqualTo("network"));
    }

    [Test]
    public void LivenessRuleWithoutEngine_SystemsTurn()
    {
        Story story = new Story().Begin("nobody", "resilient").Add(new EngineDiscarded(Story.At(5), 1)).End(60);
        Assert.That(TurnAt(story, "L8", 40)!.Why, Does.Contain("let go at 0:05.000"));
    }

    [Test]
    public void SafetyRule_EnginesTurn() =>
        Assert.That(TurnAt(new Story().Begin("leak", "naive").End(60), "S1", 40)!.Who, Is.EqualTo("engine"));

    [Test]
    public void RuleThatHolds_NobodysTurn()
    {
        ReportedRun run = SampleRuns.Named("night");
        Assert.That(PageTurn.Of(run, run.Summary.Findings[^1]), Is.Null);
    }

    private static PageTurn? TurnAt(Story story, string rule, double at)
    {
        story.Violations.Add(new Violation(Story.At(at), rule, "broken"));
        return TurnIn(story, rule);
    }

    private static PageTurn? TurnIn(Story story, string rule)
    {
        ReportedRun run = SampleRuns.Of(story, "");
        return PageTurn.Of(run, run.Summary.Findings.First(finding => finding.Rule == rule));
    }
}
