using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class CompletionTests
{
    private static Trial Up => new Trial("L5").ComesUp().At("60s");

    [Test]
    public void EachMessageAnswered_Holds() =>
        Up.Told("AppMessage").Told("AppMessage").After("29s").Completed(CompletionKind.AppMessage)
            .Completed(CompletionKind.AppMessage).Until("10m").Holds();

    [Test]
    public void OneMessageOfTwoAnswered_IsViolated() =>
        Up.Told("AppMessage").Told("AppMessage").Completed(CompletionKind.AppMessage).Until("90s").IsViolated("90s");

    [Test]
    public void MessageAnsweredTwice_IsViolated() =>
        Up.Told("AppMessage").Completed(CompletionKind.AppMessage).Completed(CompletionKind.AppMessage)
            .IsViolated("60s");

    [Test]
    public void AsleepMeanwhile_Holds() =>
        Up.Told("AppMessage").FallsAsleep().At("3h").WakesFully().Completed(CompletionKind.AppMessage).Holds();

    [TestCase(1)]
    [TestCase(2)]
    public void StartToldTwice_OneCompletionOrTwo_Holds(int completions)
    {
        Trial trial = new Trial("L5").Network(true).Starts().Told("StartTunnel");
        for (int i = 0; i < completions; i++) trial.Completed(CompletionKind.Start);
        trial.Until("10m").Holds();
    }

    [Test]
    public void StartToldAgainOnceUp_Holds() => Up.Told("StartTunnel").Until("10m").Holds();

    [Test]
    public void SleepToldAgain_IsToBeCompletedAgain() =>
        Up.Told("Sleep").Completed(CompletionKind.Sleep).Told("Sleep").Until("88s").IsViolated("88s");

    [Test]
    public void NeverTold_IsNotJudged() =>
        new Trial("L5").Network(true).Does(new EngineCreated(0, 1)).Until("10m").IsNotJudged();
}
