using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class NoResidueTests
{
    private static Trial Stopped(bool reused = false) =>
        new Trial("S2", s => s with { Host = s.Host with { ReusesProcess = reused } })
            .ComesUp().At("60s").Wish(false).IsStopped().Completed(CompletionKind.Stop);

    [Test]
    public void EverythingGone_Holds() => Stopped().Closed(1).RoutesGo().IsLetGo().Until("66s").Holds();

    [Test]
    public void RoutesStay_IsViolated() => Stopped().Closed(1).IsLetGo().Until("66s").IsViolated("66s");

    [Test]
    public void RoutesGoAtTheEndOfTheBudget_Holds() =>
        Stopped().Closed(1).IsLetGo().At("65s").RoutesGo().Until("80s").Holds();

    [Test]
    public void SocketOpenInAProcessThatServesTheNextStart_IsViolated() =>
        Stopped(reused: true).RoutesGo().IsLetGo().Until("66s").IsViolated();

    [Test]
    public void SocketOpenInAProcessThatEnds_Holds() => Stopped().RoutesGo().IsLetGo().Until("66s").Holds();

    [Test]
    public void DatagramSentAfterTheEnd_IsViolated() =>
        Stopped().Closed(1).RoutesGo().IsLetGo().At("70s").Sent().IsViolated("70s");

    [Test]
    public void AsleepSinceTheEnd_IsNotJudged() =>
        Stopped().IsLetGo().FallsAsleep().At("10m").WakesFully().IsNotJudged();

    [Test]
    public void StillWanted_IsNotJudged() => new Trial("S2").ComesUp().Cancels().InForce(1).Until("60s").IsNotJudged();
}
