using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Rules;

public sealed class ScenarioRulesTests
{
    [Test]
    public void EveryBound_IsCheckedWithoutAFile()
    {
        var scenario = new Scenario
        {
            Name = "no/slash",
            Question = "two\nlines",
            Facts = ["Z 1"],
            Expect = [new("naive", ["L3", "L1"])],
            Host = new HostProfile { Linger = Seconds(-1), StartDeadline = TimeSpan.Zero },
            Network = new NetworkProfile { LossPerMille = 1001 },
            Vpn = new VpnProfile { Keepalive = TimeSpan.Zero, KillSwitch = (KillSwitch)7 },
            Budgets = new Budgets { StartsPerDarkWake = -1 },
            Timeline = [At(-1, new NatExpiry()), At(1, new PathFlurry(0, Seconds(-1)))],
        };
        Assert.That(ScenarioRules.Check(scenario).Select(problem => problem.Found), Is.EqualTo(new[]
        {
            "name: 'no/slash'",
            "question: 'two\nlines'",
            "facts: 'Z 1'",
            "expect: the invariants of 'naive'",
            "host.linger: '-1s'",
            "host.start-deadline: '0s'",
            "network.loss: '100.1%'",
            "vpn.kill-switch: 'none of them'",
            "vpn.keepalive: '0s'",
            "budgets.starts-per-dark-wake: '-1'",
            "the time '-1s'",
            "path-flurry, count: '0'",
            "path-flurry, every: '-1s'",
        }));
    }

    [Test]
    public void ExtremeTimes_AreProblemsAndNoOverflow()
        => Assert.That(
            ScenarioRules.Check(Of(new Step(TimeSpan.MaxValue, new Sleep(TimeSpan.MinValue)))),
            Has.Count.EqualTo(2));

    [Test]
    public void LengthWithCalm_IsBounded()
    {
        Scenario scenario = Of(At(0, new Sleep(Scenario.MaxLength))) with { Calm = Seconds(1) };
        Assert.That(ScenarioRules.Check(scenario)[0].Found, Does.StartWith("a scenario that lasts 60d1s"));
        Assert.That(ScenarioRules.IsLegal(scenario with { Calm = TimeSpan.Zero }), Is.True);
    }

    [Test]
    public void PromotedDarkWake_EndsTheTimelineWithItsSleep()
        => Assert.That(
            Of(At(10, Sleep(600)), At(20, DarkWake(5, AfterDarkWake.FullWake))).TimelineEnd,
            Is.EqualTo(Seconds(25)));

    [Test]
    public void ManySteps_AreCheckedInOneGo()
    {
        IEnumerable<Step> steps = Enumerable.Range(0, Scenario.MaxSteps - 1).Select(i => At(20 + i, new NatExpiry()));
        Assert.That(ScenarioRules.Check(Of([At(0, Sleep(20_000)), .. steps])), Is.Empty);
    }
}
