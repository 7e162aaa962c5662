using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class IntentWinsTests
{
    private static Trial Up => new Trial("S4").ComesUp();

    [Test]
    public void StopFollowed_Holds() =>
        Up.At("60s").Wish(false).IsStopped().After("29s").RoutesGo().IsLetGo().Until("5m").Holds();

    [Test]
    public void UpLongAfterAStop_IsViolated() => Up.At("60s").Wish(false).Until("91s").IsViolated();

    [Test]
    public void DownWithTheLastOfTheBudget_Holds() =>
        Up.At("60s").Wish(false).IsStopped().At("90s").RoutesGo().IsLetGo().Until("5m").Holds();

    [Test]
    public void SystemTakesItsTimeToLetTheProcessGo_Holds() =>
        Up.At("60s").Wish(false).IsStopped().Session(SessionState.Disposing).At("95s").IsLetGo().Until("5m").Holds();

    [Test]
    public void RuleForbidsIt_UpAllTheSame_IsViolated() =>
        Up.At("60s").Does(new RuleMatched(0, 0, "Disconnect")).Until("91s").IsViolated();

    [Test]
    public void HandshakeWellAfterAStop_IsViolated() =>
        Up.At("60s").Wish(false).IsStopped().After("2s").Sent(WireKind.Initiation).IsViolated("62s");

    [Test]
    public void HandshakeWithinTheGrace_Holds() =>
        Up.At("60s").Wish(false).IsStopped().After("1s").Sent(WireKind.Initiation).RoutesGo().IsLetGo().Holds();

    [Test]
    public void StartCompletedWellAfterAStop_IsViolated() =>
        new Trial("S4").Network(true).Starts().At("5s").Wish(false).IsStopped().At("7s")
            .Completed(CompletionKind.Start).IsViolated("7s");

    [Test]
    public void StartGivenUpAfterAStop_Holds() =>
        new Trial("S4").Network(true).Starts().At("5s").Wish(false).IsStopped().At("7s")
            .Completed(CompletionKind.Start, "stopped").IsLetGo().Holds();

    [Test]
    public void EngineCancels_NobodyStartsItAgain_IsViolated() => Up.At("60s").Cancels().Until("91s").IsViolated("90s");

    [Test]
    public void EngineCancels_ARuleStartsItAgain_Holds() =>
        Up.At("60s").Cancels().At("89s").ComesUp(generation: 2).Until("5m").Holds();

    [Test]
    public void EngineFailsItsStartAgainAndAgain_IsViolated() =>
        Up.Repeats(20, "2s", t => t.Cancels().Starts()).IsViolated();

    [Test]
    public void EngineCancels_NoNetwork_Holds() => Up.At("60s").Network(false).Cancels().Until("5m").Holds();

    [Test]
    public void ProcessDied_Holds() =>
        Up.At("60s").Does(new ProviderEnded(0, 1, "crash")).Cancels().Until("5m").Holds();

    [Test]
    public void StillConnectingWithAUsableNetwork_IsViolated() =>
        new Trial("S4").Network(true).Starts().Until("31s").IsViolated("30s");

    [Test]
    public void NobodyCommandedAnything_IsNotJudged() => new Trial("S4").Network(true).Until("60s").IsNotJudged();
}
