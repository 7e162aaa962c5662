using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class QuietOfflineTests
{
    private static Trial Offline => new Trial("S8").ComesUp().At("60s").Offline();

    [Test]
    public void AsOftenAsAllowed_Holds() => Offline.Repeats(40, "1s", t => t.Erred("ENETDOWN")).Holds();

    [Test]
    public void OnceMore_IsViolated() => Offline.Repeats(41, "1s", t => t.Erred("ENETDOWN")).IsViolated("101s");

    [Test]
    public void OpeningAndSending_CountToo() =>
        Offline.Repeats(14, "1s", t => t.Opened(2).Sent(WireKind.Initiation).Erred("ENETDOWN", 2)).IsViolated();

    [Test]
    public void SpreadOverMinutes_Holds() => Offline.Repeats(200, "1500ms", t => t.Erred("ENETDOWN")).Holds();

    [Test]
    public void PacketsOfApplicationsPassedOn_AreNotTheEngines() =>
        Offline.Repeats(200, "1s", t => t.Does(new EchoSent(0, 1, Route.Tunnel)).Erred("ENETDOWN")).Holds();

    [Test]
    public void AnnouncedAgain_CountsOn() =>
        Offline.Repeats(41, "1s", t => t.Path("Unsatisfied", "", changed: false).Erred("ENETDOWN")).IsViolated();

    [Test]
    public void PathFoundAgain_Holds() =>
        Offline.Repeats(40, "1s", t => t.Erred("ENETDOWN")).Path("Satisfied").Repeats(99, "100ms", t => t.Sent())
            .Holds();

    [Test]
    public void WordOfTheLostPathIsLost_TryingHolds() =>
        new Trial("S8").ComesUp().Path("Unsatisfied", "").Network(false)
            .Repeats(99, "100ms", t => t.Erred("ENETDOWN")).Holds();

    [Test]
    public void WordOfTheLostPathIsLost_OpeningASocketForEachErrorIsViolated() =>
        new Trial("S8").ComesUp().Path("Unsatisfied", "").Network(false)
            .Repeats(41, "1s", t => t.Erred("ENETDOWN").Opened(2)).IsViolated();

    [Test]
    public void StartedWithoutAPath_IsJudged() =>
        new Trial("S8").Path("Unsatisfied", "").Told("StartTunnel", "on demand, Unsatisfied")
            .Does(new EngineCreated(0, 1)).Repeats(41, "1s", t => t.Erred("ENETDOWN")).IsViolated();

    [Test]
    public void NeverOffline_IsNotJudged() =>
        new Trial("S8").ComesUp().Path("Satisfied").Repeats(99, "10ms", t => t.Erred("ENETDOWN")).IsNotJudged();
}
