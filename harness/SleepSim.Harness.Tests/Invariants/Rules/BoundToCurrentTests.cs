using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class BoundToCurrentTests
{
    private static Trial Up => new Trial("S9").ComesUp().At("60s");

    [TestCase("EADDRNOTAVAIL")]
    [TestCase("ENXIO")]
    [TestCase("EBADF")]
    public void GoesOnSendingOnADeadSocket_IsViolated(string error) =>
        Up.Repeats(32, "1s", t => t.Erred(error)).IsViolated("92s");

    [Test]
    public void StopsWithinTheBudget_Holds() => Up.Repeats(31, "1s", t => t.Erred("ENXIO")).Until("10m").Holds();

    [Test]
    public void SentOnAnotherSocketMeanwhile_Holds() =>
        Up.Repeats(20, "1s", t => t.Erred("ENXIO")).Sent().Repeats(20, "1s", t => t.Erred("ENXIO")).Holds();

    [Test]
    public void NetworkNotUsableMeanwhile_BeginsAnew() =>
        Up.Repeats(20, "1s", t => t.Erred("ENXIO")).Network(false).Network(true)
            .Repeats(20, "1s", t => t.Erred("ENXIO")).Holds();

    [Test]
    public void BoundToTheTunnelItself_IsViolated() =>
        Up.Closed(1).Opened(2, "utun4").Repeats(32, "1s", t => t.Sent()).IsViolated();

    [Test]
    public void BoundToTheTunnelItself_Refused_IsViolated() =>
        Up.Opened(2, "utun4").Repeats(32, "1s", t => t.Erred("EHOSTUNREACH", 2)).IsViolated();

    [Test]
    public void BoundToAnInterfaceThatLeadsNowhere_IsViolated() =>
        Up.Opened(2, "en0").Repeats(32, "1s", t => t.Erred("ENETUNREACH", 2)).IsViolated();

    [Test]
    public void BoundToAnInterfaceThatCarries_Holds() =>
        Up.Closed(1).Opened(2, "en0").Repeats(99, "1s", t => t.Sent()).Holds();

    [Test]
    public void OtherErrors_AreNotJudged() => Up.Repeats(99, "1s", t => t.Erred("EHOSTUNREACH")).IsNotJudged();
}
