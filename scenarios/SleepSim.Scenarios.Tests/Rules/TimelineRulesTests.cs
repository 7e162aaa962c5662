using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Rules;

public sealed class TimelineRulesTests
{
    [Test]
    public void SleepInsideSleep_IsRefused()
        => AssertRefused(1, "inside the sleep from 10s to 70s", At(10, Sleep(60)), At(69, Sleep(60)));

    [Test]
    public void SleepAtTheEndOfASleep_IsLegal() => AssertLegal(At(10, Sleep(60)), At(70, Sleep(60)));

    [Test]
    public void AbortedSleepInsideSleep_IsRefused()
        => AssertRefused(1, "inside the sleep", At(10, Sleep(60)), At(30, new AbortedSleep(Seconds(1))));

    [Test]
    public void SleepInsideAbortedSleep_IsRefused()
        => AssertRefused(1, "inside the aborted sleep", At(10, new AbortedSleep(Seconds(3))), At(12, Sleep(60)));

    [Test]
    public void DarkWakeOutsideSleep_IsRefused()
        => AssertRefused(1, "outside a sleep", At(10, Sleep(60)), At(70, DarkWake(45)));

    [Test]
    public void DarkWakeInTheLinger_IsRefused()
        => AssertRefused(1, "before the hardware sleeps, at 15s", At(10, Sleep(60)), At(14, DarkWake(45)));

    [Test]
    public void DarkWakeInsideDarkWake_IsRefused()
        => AssertRefused(
            2, "inside the dark wake from 20s to 30s", At(10, Sleep(60)), At(20, DarkWake(10)), At(29, DarkWake(10)));

    [Test]
    public void DarkWakeBeyondItsSleep_IsRefused()
        => AssertRefused(1, "that ends at 71s", At(10, Sleep(60)), At(61, DarkWake(10)));

    [Test]
    public void DarkWakeThatEndsWithItsSleep_IsLegal() => AssertLegal(At(10, Sleep(60)), At(60, DarkWake(10)));

    [Test]
    public void DarkWakeAfterAPromotedOne_IsOutsideTheSleep()
        => AssertRefused(
            2, "outside a sleep",
            At(10, Sleep(60)), At(20, DarkWake(5, AfterDarkWake.FullWake)), At(40, DarkWake(5)));

    [Test]
    public void SleepRightAfterAPromotedDarkWake_IsLegal()
        => AssertLegal(At(10, Sleep(60)), At(20, DarkWake(5, AfterDarkWake.FullWake)), At(25, Sleep(60)));

    [TestCaseSource(nameof(Actors))]
    public void ActorOnSleepingHardware_IsRefused(Operation actor)
        => AssertRefused(1, "while the hardware sleeps", At(10, Sleep(60)), At(15, actor));

    [TestCaseSource(nameof(Actors))]
    public void ActorInTheLinger_IsLegal(Operation actor) => AssertLegal(At(10, Sleep(60)), At(14.9, actor));

    [TestCaseSource(nameof(Actors))]
    public void ActorInADarkWake_IsLegal(Operation actor)
        => AssertLegal(At(10, Sleep(60)), At(20, DarkWake(10)), At(21, new NatExpiry()), At(29, actor));

    [TestCaseSource(nameof(Actors))]
    public void ActorAfterADarkWake_IsRefused(Operation actor)
        => AssertRefused(2, "while the hardware sleeps", At(10, Sleep(60)), At(20, DarkWake(10)), At(30, actor));

    [Test]
    public void NetworkTroubleInSleep_IsLegal()
        => AssertLegal(
            At(10, Sleep(60)), At(20, new NatExpiry()), At(20, new GatewayRestart(Seconds(90))),
            At(25, new InterfaceDown(Seconds(90))));

    [Test]
    public void OutageInsideOutage_IsRefused()
        => AssertRefused(
            1, "inside the interface-down", At(1, new InterfaceDown(Seconds(9))), At(5, new InterfaceDown(Seconds(9))));

    [Test]
    public void RestartInsideRestart_IsRefused()
        => AssertRefused(
            1, "inside the gateway-restart",
            At(1, new GatewayRestart(Seconds(9))), At(5, new GatewayRestart(Seconds(9))));

    [Test]
    public void TimesThatGoBack_AreRefused()
        => AssertRefused(1, "nat-expiry at 4s", At(5, new NatExpiry()), At(4, new NatExpiry()));

    [Test]
    public void LingerLongerThanTheSleep_IsLegal()
        => AssertLegal(At(10, new Sleep(Seconds(2), Linger: Seconds(60))), At(11, new UserStop()));

    private static Operation[] Actors() =>
        [new Traffic(Seconds(1)), new PathFlurry(3, Seconds(1)), new UserStart(), new UserStop()];

    private static void AssertLegal(params Step[] steps) => Assert.That(ScenarioRules.Check(Of(steps)), Is.Empty);

    private static void AssertRefused(int step, string found, params Step[] steps)
    {
        IReadOnlyList<ScenarioProblem> problems = ScenarioRules.Check(Of(steps));
        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That(problems[0].Step, Is.EqualTo(step));
        Assert.That(problems[0].Found, Does.Contain(found));
    }
}
