using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class ChurnBoundTests
{
    private static Trial Quiet =>
        new Trial("S7").ComesUp().At("60s").Does(new SleepAnnounced(0, "idle")).Power(PowerState.DarkWake)
            .Told("Sleep").Completed(CompletionKind.Sleep);

    [Test]
    public void SendsAfterItsCompletion_IsViolated() => Quiet.After("1s").Sent().IsViolated("61s");

    [Test]
    public void SendsOnceTheSleepIsCalledOff_Holds() => Quiet.After("1s").Does(new SleepCancelled(0)).Sent().Holds();

    [Test]
    public void SendsBeforeItHearsOfTheNextSleep_Holds() =>
        Quiet.After("1s").Power(PowerState.FullWake).After("20s").Does(new SleepAnnounced(0, "idle"))
            .Power(PowerState.DarkWake).Sent().Holds();

    [Test]
    public void HearsOfTheNextSleepAndSends_IsViolated() =>
        Quiet.After("1s").Power(PowerState.FullWake).After("20s").Does(new SleepAnnounced(0, "idle"))
            .Power(PowerState.DarkWake).Told("Sleep").Completed(CompletionKind.Sleep).Sent().IsViolated("81s");

    [Test]
    public void MoreSocketsThanAllowed_IsViolated() =>
        Quiet.Power(PowerState.Asleep).After("60s").Power(PowerState.DarkWake)
            .Repeats(7, "1s", t => t.Opened(2)).IsViolated("127s");

    [Test]
    public void MoreStartsThanAllowed_IsViolated() =>
        new Trial("S7").ComesUp().Power(PowerState.DarkWake).Repeats(3, "1s", t => t.Does(new EngineCreated(0, 2)))
            .IsViolated();

    [Test]
    public void StartedAgainAfterAStopFromAbove_Holds() =>
        new Trial("S7").ComesUp().Power(PowerState.DarkWake)
            .Repeats(3, "1s", t => t.IsStopped().IsLetGo().Does(new EngineCreated(0, 2))).Holds();
}
