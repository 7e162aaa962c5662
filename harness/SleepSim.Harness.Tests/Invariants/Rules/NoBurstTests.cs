using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class NoBurstTests
{
    private static Trial Asleep => new Trial("S6").ComesUp().At("60s").FallsAsleep().At("20m");

    [TestCase(10)]
    [TestCase(1)]
    public void AsOftenAsAllowed_Holds(int times) =>
        Asleep.WakesFully().Repeats(times, "90ms", t => t.Told("DeadlineReached", "tick")).Holds();

    [TestCase(PowerState.FullWake)]
    [TestCase(PowerState.DarkWake)]
    public void OnceMore_IsViolated(PowerState wake) =>
        Asleep.Power(wake).Repeats(11, "90ms", t => t.Told("DeadlineReached", "tick")).IsViolated("1200.99s");

    [Test]
    public void DifferentReasons_CountApart() =>
        Asleep.WakesFully()
            .Repeats(10, "20ms", t => t.Told("DeadlineReached", "tick").Told("DeadlineReached", "retry")).Holds();

    [Test]
    public void AfterTheFirstSecond_Holds() =>
        Asleep.WakesFully().After("1s").Repeats(100, "1ms", t => t.Told("DeadlineReached", "tick")).Holds();

    [Test]
    public void EachWakeCountsAnew() =>
        Asleep.Power(PowerState.DarkWake).Repeats(8, "10ms", t => t.Told("DeadlineReached", "tick"))
            .Power(PowerState.Asleep).After("10s").WakesFully()
            .Repeats(8, "10ms", t => t.Told("DeadlineReached", "tick")).Holds();

    [Test]
    public void NeverAsleep_IsNotJudged() =>
        new Trial("S6").ComesUp().Repeats(50, "1ms", t => t.Told("DeadlineReached", "tick")).IsNotJudged();
}
