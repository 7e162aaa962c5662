using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class IntentSurvivesSleepTests
{
    private static Trial Up => new Trial("S14").ComesUp().At("60s");

    private static Trial Wakes(Trial asleep) => asleep.At("20m").WakesFully().Network(false).Network(true);

    [Test]
    public void UpAfterTheSleep_Holds() => Wakes(Up.FallsAsleep()).Until("30m").Holds();

    [Test]
    public void CancelledForTheSleep_IsViolated() =>
        Wakes(Up.Cancels().FallsAsleep()).Until("1231s").IsViolated("1230s");

    [Test]
    public void StartFailedAfterTheWake_IsViolated() => Wakes(Up.FallsAsleep()).Cancels().Until("30m").IsViolated();

    [Test]
    public void OnItsWayWithTheLastOfTheBudget_Holds() =>
        Wakes(Up.Cancels().FallsAsleep()).At("1230s").Starts(generation: 2).Until("30m").Holds();

    [Test]
    public void NetworkNotUsable_Holds() =>
        Wakes(Up.Cancels().FallsAsleep()).Network(false).Until("30m").Holds();

    [Test]
    public void StoppedForSleep_NobodyStartsIt_IsViolated() =>
        Wakes(Up.IsStopped(StopReason.Sleep).RoutesGo().IsLetGo().FallsAsleep()).Until("30m").IsViolated();

    [Test]
    public void StoppedForSleep_ARuleStartsIt_Holds() =>
        Wakes(Up.IsStopped(StopReason.Sleep).RoutesGo().IsLetGo().FallsAsleep()).Starts(generation: 2).Until("30m")
            .Holds();

    [Test]
    public void StoppedBySystem_Holds() =>
        Wakes(Up.IsStopped(StopReason.ProviderDisabled).RoutesGo().IsLetGo().FallsAsleep()).Until("30m").Holds();

    [Test]
    public void ProcessDied_Holds() =>
        Wakes(Up.Does(new ProviderEnded(0, 1, "crash")).Cancels().FallsAsleep()).Until("30m").Holds();

    [Test]
    public void UserStopsMeanwhile_Holds() => Wakes(Up.FallsAsleep()).Wish(false).Cancels().Until("30m").Holds();

    [Test]
    public void UserStopsAndStartsAgain_WhatComesThenIsNoMatterOfTheSleep() =>
        Wakes(Up.FallsAsleep()).Wish(false).Cancels().Starts(generation: 2).Cancels().Until("30m").Holds();

    [Test]
    public void NeverWanted_IsNotJudged() => Wakes(new Trial("S14").FallsAsleep()).Until("30m").IsNotJudged();

    [Test]
    public void NeverAsleep_IsNotJudged() => Up.Cancels().Until("30m").IsNotJudged();
}
