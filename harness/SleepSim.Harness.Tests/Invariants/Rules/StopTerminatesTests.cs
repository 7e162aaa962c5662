using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class StopTerminatesTests
{
    private static Trial Stopping => new Trial("L6").ComesUp().At("60s").IsStopped();

    [Test]
    public void CompletedInTime_Holds() =>
        Stopping.After("20s").Completed(CompletionKind.Stop).IsLetGo().Until("10m").Holds();

    [Test]
    public void CompletedTooLate_IsViolated() => Stopping.After("21s").Completed(CompletionKind.Stop).IsViolated("81s");

    [Test]
    public void SystemForcesTheEnd_IsViolated() => Stopping.After("5s").IsLetGo().IsViolated("65s");

    [Test]
    public void SystemTakesItsTimeToLetTheProcessGo_Holds() =>
        Stopping.Completed(CompletionKind.Stop).Session(SessionState.Disposing).Until("10m").Holds();

    [Test]
    public void AsleepMeanwhile_Holds() =>
        Stopping.FallsAsleep().At("1h").WakesFully().After("1s").Completed(CompletionKind.Stop).IsLetGo().Holds();

    [Test]
    public void ProcessDiedMeanwhile_Holds() =>
        Stopping.After("1s").Does(new ProviderEnded(0, 1, "crash")).IsLetGo().Until("10m").Holds();

    [Test]
    public void NeverTold_IsNotJudged() => new Trial("L6").ComesUp().At("60s").Cancels().IsNotJudged();
}
