using SleepSim.WireGuard;

namespace SleepSim.Campaigns.Tests.Determinism;

public sealed class DeterminismWatchTests
{
    [Test]
    public void EngineWithASharedCounter_StopsTheCampaignAndTheRecordIsNamed()
    {
        using CampaignDesk desk = new(new MoodyFactory(WireGuardEngines.All[^1]));

        CampaignEnd end = desk.Run("moody", count: 300);

        Assert.That(end.Complete, Is.False);
        Assert.That(end.Divergence!.Index, Is.Zero);
        Assert.That(end.Divergence.Pair, Is.EqualTo("two runs of one scenario"));
        RecordDifference difference = end.Divergence.Difference!;
        Assert.That(difference.First, Does.Contain("\"what\":\"log\"").And.Contain("start number 3"));
        Assert.That(difference.Second, Does.Contain("\"what\":\"log\"").And.Contain("start number "));
        Assert.That(difference.First, Is.Not.EqualTo(difference.Second));
        Assert.That(difference.Number, Is.GreaterThan(0));
    }

    [Test]
    public void DifferingScenario_IsNotInTheFile()
    {
        using CampaignDesk desk = new(new MoodyFactory(WireGuardEngines.All[^1]));
        desk.Run("moody", count: 300);

        using CampaignFile file = desk.Open("moody");
        Assert.That(file.Totals.Ran, Is.Zero);
    }
}
