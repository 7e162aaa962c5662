using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class LookupsRecoverTests
{
    private int _lookup;

    private static Trial Up => new Trial("L7").ComesUp();

    private Trial LooksUp(Trial trial, NameServer by, string after = "1s") =>
        trial.After("1s").Does(new LookupSent(0, ++_lookup, Route.Tunnel)).After(after)
            .Does(new LookupAnswered(0, _lookup, by));

    [Test]
    public void Answered_Holds() => LooksUp(Up, NameServer.Tunnel).Until("10m").Holds();

    [Test]
    public void NobodyAnswers_IsViolated() => LooksUp(Up, NameServer.Nobody).Until("42s").IsViolated("42s");

    [Test]
    public void AnsweredWithTheLastOfTheBudget_Holds() => LooksUp(Up, NameServer.Tunnel, "40s").Until("10m").Holds();

    [Test]
    public void NetworkNotUsableMeanwhile_BeginsAnew() =>
        LooksUp(Up, NameServer.Nobody, "30s").Network(false).Network(true).After("30s")
            .Does(new LookupAnswered(0, 1, NameServer.Tunnel)).Holds();

    [Test]
    public void AnsweredByTheNetworkWhileTheTunnelIsUp_IsViolated() =>
        LooksUp(Up, NameServer.Network).IsViolated("2s");

    [Test]
    public void AnsweredByTheNetworkWhileTheTunnelIsDown_Holds() =>
        LooksUp(Up.Status(VpnStatus.Reasserting), NameServer.Network).Holds();

    [Test]
    public void AskedBeforeTheTunnelWasUp_Holds() =>
        new Trial("L7").Network(true).Starts().Does(new LookupSent(0, 1, Route.Physical)).After("1s").ComesUp()
            .Does(new LookupAnswered(0, 1, NameServer.Network)).Holds();

    [Test]
    public void TunnelNotWanted_IsNotJudged() =>
        LooksUp(Up.Wish(false).IsStopped().RoutesGo().IsLetGo(), NameServer.Network).Until("10m").IsNotJudged();

    [Test]
    public void ProcessDied_IsNotJudged() =>
        LooksUp(Up.Does(new ProviderEnded(0, 1, "crash")).Cancels(), NameServer.Nobody).Until("10m").IsNotJudged();

    [Test]
    public void NobodyLooksNamesUp_IsNotJudged() => Up.Until("10m").IsNotJudged();

    [Test]
    public void AskedAgainOutsideWhileTheTunnelIsDown_AnybodyMayAnswer() =>
        new Trial("L7").ComesUp().Does(new LookupSent(0, 1, Route.Tunnel)).Status(VpnStatus.Reasserting)
            .Does(new LookupSent(0, 1, Route.Physical)).Status(VpnStatus.Connected).After("100ms")
            .Does(new LookupAnswered(0, 1, NameServer.Network)).Until("20s").Does(new LookupSent(0, 2, Route.Tunnel))
            .After("1s").Does(new LookupAnswered(0, 2, NameServer.Tunnel)).Holds();
}
