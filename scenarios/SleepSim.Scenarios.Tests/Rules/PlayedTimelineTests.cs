using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Rules;

public sealed class PlayedTimelineTests
{
    private static readonly HostProfile _napping = new() { PowerNap = true };

    [Test]
    public void TimelineWithoutLidsAndNaps_IsPlayedAsItStands()
    {
        Scenario scenario = Of(At(5, Sleep(60)), At(20, DarkWake(1)), At(20, new NatExpiry()));
        Assert.That(
            PlayedTimeline.Played(scenario),
            Is.EqualTo(scenario.Timeline.Select((step, i) => new PlayedStep(i, step))));
    }

    [Test]
    public void ClosedLid_IsAClamshellSleepWithoutLinger()
        => Assert.That(
            PlayedTimeline.Played(Of(At(5, new NatExpiry()), At(9, new LidClosed(Seconds(60))))),
            Is.EqualTo(new PlayedStep[] { new(0, At(5, new NatExpiry())), new(1, Clamshell(9, 60)) }));

    [Test]
    public void ClosedLidWithADisplayOnMains_IsNothing()
        => Assert.That(
            PlayedTimeline.Played(Docked(PowerSource.Mains, At(9, new LidClosed(Seconds(60))))), Is.Empty);

    [Test]
    public void ClosedLidWithADisplayOnBattery_IsASleep()
        => Assert.That(
            PlayedTimeline.Played(Docked(PowerSource.Battery, At(9, new LidClosed(Seconds(60))))),
            Is.EqualTo(new PlayedStep[] { new(0, Clamshell(9, 60)) }));

    [Test]
    public void CablePulledUnderAClosedLid_LetsTheMachineSleepFromThereOn()
        => Assert.That(
            PlayedTimeline.Played(Docked(
                PowerSource.Mains,
                At(9, new LidClosed(Seconds(60))), At(29, new PowerSourceChange(PowerSource.Battery)))),
            Is.EqualTo(new PlayedStep[]
            {
                new(1, At(29, new PowerSourceChange(PowerSource.Battery))), new(0, Clamshell(29, 40)),
            }));

    [Test]
    public void TrafficUnderALidThatADisplayKeepsAwake_IsLegalUntilTheCableIsPulled()
    {
        Step lid = At(9, new LidClosed(Seconds(60)));
        Step pulled = At(29, new PowerSourceChange(PowerSource.Battery));
        Step Traffic(double at) => At(at, new Traffic(Seconds(1)));
        Assert.That(ScenarioRules.IsLegal(Docked(PowerSource.Mains, lid, Traffic(20), pulled)), Is.True);
        Assert.That(ScenarioRules.IsLegal(Docked(PowerSource.Mains, lid, pulled, Traffic(30))), Is.False);
    }

    [Test]
    public void DockedLinuxLaptop_StaysAwakeOnBatteryToo()
    {
        Scenario scenario = Of(At(9, new LidClosed(Seconds(60)))) with
        {
            Host = HostProfile.Of(Platform.Linux) with { ExternalDisplay = true, PowerSource = PowerSource.Battery },
        };
        Assert.That(PlayedTimeline.Played(scenario), Is.Empty);
    }

    [Test]
    public void LidClosedInASleep_IsNothing()
        => Assert.That(
            PlayedTimeline.Played(Of(At(5, Sleep(60)), At(9, new LidClosed(Seconds(20))))),
            Is.EqualTo(new PlayedStep[] { new(0, At(5, Sleep(60))) }));

    [Test]
    public void LongSleep_IsInterruptedEveryQuarterOfAnHour()
        => Assert.That(
            Naps(_napping, At(10, Sleep(3000))), Is.EqualTo(new[] { (915.0, 45.0), (1860.0, 45.0), (2805.0, 45.0) }));

    [Test]
    public void NapThatWouldReachTheEndOfTheSleep_DoesNotHappen()
    {
        Assert.That(Naps(_napping, At(0, Sleep(950))), Is.Empty);
        Assert.That(Naps(_napping, At(0, Sleep(950.001))), Has.Length.EqualTo(1));
    }

    [Test]
    public void NapOnBattery_IsShort()
        => Assert.That(
            Naps(
                _napping,
                At(0, Sleep(2000)), At(1000, new PowerSourceChange(PowerSource.Battery))),
            Is.EqualTo(new[] { (905.0, 45.0), (1850.0, 2.0) }));

    [Test]
    public void NapUnderAClosedLid_IsShort()
    {
        Assert.That(Naps(_napping, At(0, new LidClosed(Seconds(1000)))), Is.EqualTo(new[] { (900.0, 2.0) }));
        Assert.That(
            Naps(_napping, At(0, Sleep(2000)), At(100, new LidClosed(Seconds(900)))),
            Is.EqualTo(new[] { (905.0, 2.0), (1807.0, 45.0) }));
    }

    [Test]
    public void DarkWakeOfTheFile_ComesInPlaceOfANapAndDelaysTheNext()
        => Assert.That(
            Naps(_napping, At(0, Sleep(3000)), At(950, DarkWake(10))),
            Is.EqualTo(new[] { (1860.0, 45.0), (2805.0, 45.0) }));

    [Test]
    public void PromotedDarkWake_EndsTheNapsToo()
        => Assert.That(
            Naps(_napping, At(0, Sleep(90_000)), At(1000, DarkWake(10, AfterDarkWake.FullWake))),
            Is.EqualTo(new[] { (905.0, 45.0) }));

    [Test]
    public void DeepSleep_HasNoNaps()
        => Assert.That(Naps(_napping, At(0, new Sleep(Seconds(9000), Depth: SleepDepth.Standby))), Is.Empty);

    [Test]
    public void StepsThatFallTogether_BeginWithTheNap()
    {
        Scenario scenario = Of(At(0, Sleep(1000)), At(905, new NatExpiry()), At(905, new UserStop())) with
        {
            Host = _napping,
        };
        Assert.That(
            PlayedTimeline.Played(scenario).Select(one => one.Source), Is.EqualTo(new int?[] { 0, null, 1, 2 }));
    }

    [Test]
    public void NapsOfGeneratedScenarios_TouchNoDarkWakeAndNoEndOfSleep()
    {
        for (int index = 0; index < 300; index++)
        {
            Scenario drawn = ScenarioGenerator.Generate(11, index, 20);
            Scenario scenario = drawn with
            {
                Host = drawn.Host with { PowerNap = true, NapEvery = Seconds(40), NapFor = Seconds(7) },
            };
            if (!ScenarioRules.IsLegal(scenario))
                continue;
            Scenario played = scenario with
            {
                Host = scenario.Host with { PowerNap = false },
                Timeline = [.. PlayedTimeline.Played(scenario).Select(one => one.Step)],
            };
            Assert.That(ScenarioRules.Check(played), Is.Empty);
            Assert.That(played.TimelineEnd, Is.LessThanOrEqualTo(scenario.TimelineEnd));
        }
    }

    private static (double At, double For)[] Naps(HostProfile host, params Step[] steps)
    {
        Scenario scenario = Of(steps) with { Host = host };
        Assert.That(ScenarioRules.Check(scenario), Is.Empty);
        return
        [
            .. PlayedTimeline.Played(scenario).Where(one => one.Source is null)
                .Select(one => (one.Step.At.TotalSeconds, one.Step.Operation.Length.TotalSeconds)),
        ];
    }

    private static Scenario Docked(PowerSource source, params Step[] steps)
        => Of(steps) with { Host = new HostProfile { ExternalDisplay = true, PowerSource = source } };

    private static Step Clamshell(double at, double seconds)
        => At(at, new Sleep(Seconds(seconds), "Clamshell Sleep", TimeSpan.Zero));
}
