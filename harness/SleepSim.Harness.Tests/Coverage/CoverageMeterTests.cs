using SleepSim.Traces;

namespace SleepSim.Harness.Tests.CoverageOfRuns;

internal sealed class CoverageMeterTests
{
    [Test]
    public void Nap_ReachesWhatANapBrings()
    {
        string[] names = [.. new World().Sleeps("30s", "20m").Run(World.Resilient).Coverage.Names];
        Assert.That(names, Is.SupersetOf((string[])
        [
            "probe session-outlived-by-sleep",
            "probe keys-outlived-by-sleep",
            "probe wake-before-path",
            "place woke, and makes a new connection",
            "situation AboutToSleep, Connected, Live: Sleep",
        ]));
        Assert.That(names, Does.Not.Contain("probe session-survived-sleep"));
    }

    [Test]
    public void QuietNight_ReachesNothingOfSleep()
    {
        string[] names = [.. new World().Calm("6m").Run(World.Resilient).Coverage.Names];
        Assert.That(names.Where(name => name.Contains("sleep", StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    [Test]
    public void PlaceThatNobodyListed_IsNotCounted()
    {
        CoverageMeter meter = new(new CoverageCatalogue([]));
        meter.Take(new EngineReached(0, 1, "nowhere"));
        Assert.That(meter.Conclude().Count, Is.Zero);
    }

    [Test]
    public void Records_AreTakenWithoutAllocating()
    {
        Recording run = new World().Sleeps("30s", "5m").Record(World.Resilient);
        CoverageMeter meter = new(new CoverageCatalogue(World.Resilient.Places));
        foreach (TraceRecord record in run.Records) meter.Take(record);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (TraceRecord record in run.Records) meter.Take(record);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
