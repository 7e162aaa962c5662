using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class OneGenerationTests
{
    private static Trial Second => new Trial("S3").ComesUp().At("60s").Cancels().ComesUp(generation: 2);

    [Test]
    public void OneAfterTheOther_Holds() => Second.Does(new DeadlineArmed(0, 2, "Uptime", 1, "retry")).Holds();

    [Test]
    public void OldOneCompletesSomething_IsViolated() => Second.Completed(CompletionKind.Start).IsViolated("60s");

    [Test]
    public void OldOneArmsADeadline_IsViolated() =>
        Second.Does(new DeadlineArmed(0, 1, "Uptime", 1, "retry")).IsViolated("60s");

    [Test]
    public void NoEngine_IsNotJudged() => new Trial("S3").Network(true).Until("60s").IsNotJudged();
}
