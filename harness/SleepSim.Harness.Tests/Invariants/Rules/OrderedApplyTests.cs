using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class OrderedApplyTests
{
    private static Trial Up => new Trial("S12").ComesUp().At("60s");

    [Test]
    public void AppliedInOrder_Holds() => Up.Asked(2, "mtu 1280").After("1s").InForce(2).Until("10m").Holds();

    [Test]
    public void OlderOneWins_IsViolated() =>
        Up.Asked(2, "mtu 1280").Asked(3, "mtu 1400").InForce(3).InForce(2).Until("71s").IsViolated("71s");

    [Test]
    public void AppliedWithTheLastOfTheBudget_Holds() =>
        Up.Asked(2, "mtu 1280").At("70s").InForce(2).Until("10m").Holds();

    [Test]
    public void NeverApplied_IsViolated() => Up.Asked(2, "mtu 1280").Until("71s").IsViolated();

    [Test]
    public void EqualSettingsNeverApplied_Holds() => Up.Asked(2, "mtu 1420").Until("10m").Holds();

    [Test]
    public void AnswerLostByTheSystem_Holds() =>
        Up.Asked(2, "mtu 1280").Does(new CallbackFaulted(0, "Settings", "Lost")).Until("10m").Holds();

    [Test]
    public void SessionEndsMeanwhile_Holds() => Up.Asked(2, "mtu 1280").After("1s").Cancels().Until("10m").Holds();

    [Test]
    public void AsleepMeanwhile_Holds() =>
        Up.Asked(2, "mtu 1280").FallsAsleep().At("3h").WakesFully().After("1s").InForce(2).Until("4h").Holds();

    [Test]
    public void OlderOnesAskedForAgain_IsViolated() =>
        Up.Asked(2, "mtu 1280").InForce(2).After("10s").Asked(3, "mtu 1420").InForce(3).IsViolated("70s");

    [Test]
    public void OlderOnesAskedForAgainMuchLater_Holds() =>
        Up.Asked(2, "mtu 1280").InForce(2).After("11s").Asked(3, "mtu 1420").InForce(3).Holds();

    [Test]
    public void OlderOnesAskedForAgainOnTheNetworkOfBefore_Holds() =>
        Up.Asked(2, "mtu 1280").InForce(2).Path("Satisfied", "en5").Asked(3, "mtu 1420").InForce(3).Holds();

    [Test]
    public void ClearedAndAskedForAgain_Holds() =>
        Up.Asked(2, "").InForce(2, routes: false).Asked(3, "mtu 1420").InForce(3).Until("10m").Holds();

    [Test]
    public void NothingAskedFor_IsNotJudged() => new Trial("S12").Starts().Until("60s").IsNotJudged();
}
