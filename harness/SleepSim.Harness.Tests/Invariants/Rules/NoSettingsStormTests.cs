using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Invariants;

internal sealed class NoSettingsStormTests
{
    private static Trial Up => new Trial("S10").Network(true).Starts();

    private static Trial Asks(Trial trial, int times)
    {
        for (int i = 1; i <= times; i++) trial.After("1s").Asked(i, "mtu 1420");
        return trial;
    }

    [Test]
    public void AsOftenAsAllowed_Holds() => Asks(Up, 2).Holds();

    [Test]
    public void OnceMore_IsViolated() => Asks(Up, 3).IsViolated("3s");

    [Test]
    public void EachRealChange_AllowsMore()
    {
        Asks(Up.Path("Satisfied").Path("Satisfied", "en5"), 6).Holds();
        Asks(Up.Path("Satisfied").Path("Satisfied", "en5"), 7).IsViolated();
    }

    [Test]
    public void NetworkLostAndFound_AllowsMore() => Asks(Up.Network(false).Network(true), 6).Holds();

    [Test]
    public void AnnouncedWithoutAChange_AllowsNoMore() =>
        Asks(Up.Path("Satisfied", changed: false).Path("Satisfied", changed: false), 3).IsViolated();

    [Test]
    public void TunnelsOwnPathAndBack_AllowsNoMore() =>
        Asks(Up.Path("Satisfied").Path("Satisfied", "utun4").Path("Satisfied").Path("Satisfied", "utun4")
            .Path("Satisfied"), 5).IsViolated();

    [Test]
    public void EachEngineCountsAnew() => Asks(Asks(Up, 2).Cancels().Starts(generation: 2), 2).Holds();

    [Test]
    public void NothingAskedFor_IsNotJudged() => Up.Until("60s").IsNotJudged();
}
