using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class ResourceBoundTests
{
    private static Trial Naps(Trial trial, int times, Func<int, int> mebibytes)
    {
        for (int i = 1; i <= times; i++)
            trial.After("1m").Does(new MemoryUsed(0, mebibytes(i))).After("1m").FallsAsleep().After("1m").WakesFully();
        return trial;
    }

    [Test]
    public void AsManySocketsAsAllowed_Holds() => new Trial("S11").ComesUp().Opened(2).Opened(3).Opened(4).Holds();

    [Test]
    public void OneMore_IsViolated() => new Trial("S11").ComesUp().Opened(2).Opened(3).Opened(4).Opened(5).IsViolated();

    [Test]
    public void ClosedOnes_DoNotCount() =>
        new Trial("S11").ComesUp().Repeats(50, "1s", t => t.Closed(1).Opened(1)).Holds();

    [Test]
    public void LeftOpenInAProcessThatServesTheNextStart_Count() =>
        new Trial("S11", s => s with { Host = s.Host with { ReusesProcess = true } })
            .Repeats(5, "1m", t => t.ComesUp().Cancels()).IsViolated();

    [Test]
    public void LeftOpenInAProcessThatEnds_DoNotCount() =>
        new Trial("S11").Repeats(5, "1m", t => t.ComesUp().Cancels()).Holds();

    [Test]
    public void MemoryGrowsWithEverySleep_IsViolated() => Naps(new Trial("S11"), 5, i => i).IsViolated();

    [Test]
    public void MemoryGrowsWithAFewSleeps_Holds() => Naps(new Trial("S11"), 4, i => i).Holds();

    [Test]
    public void MemoryComesToRest_Holds() => Naps(new Trial("S11"), 40, i => Math.Min(i, 3)).Holds();

    [Test]
    public void KilledForItsMemory_IsViolated() =>
        new Trial("S11").ComesUp().Does(new ProviderEnded(0, 1, "memory limit")).IsViolated();

    [Test]
    public void Crashed_Holds() => new Trial("S11").ComesUp().Does(new ProviderEnded(0, 1, "crash")).Holds();

    [Test]
    public void NothingUsed_IsNotJudged() => new Trial("S11").Starts().Until("60s").IsNotJudged();
}
