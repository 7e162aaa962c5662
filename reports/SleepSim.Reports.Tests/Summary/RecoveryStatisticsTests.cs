using FsCheck;
using FsCheck.Fluent;
using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

public sealed class RecoveryStatisticsTests
{
    private const long Millisecond = 1_000_000;

    [Test]
    public void NoRecovery_NothingToMeasure()
    {
        RecoveryStatistics statistics = RecoveryStatistics.Of([]);
        Assert.Multiple(() =>
        {
            Assert.That(statistics, Is.EqualTo(new RecoveryStatistics(0, 0, null, null, null, null, null)));
            Assert.That(RecoveryTable.Cells(statistics), Is.EqualTo(new[] { "0", "–", "–", "–", "–", "–", "–" }));
        });
    }

    [Test]
    public void AllRecovered_PercentilesAreValuesThatOccurred()
    {
        RecoveryStatistics statistics =
            RecoveryStatistics.Of(Enumerable.Range(1, 20).Select(static i => Ended(i * 100)));
        Assert.Multiple(() =>
        {
            Assert.That(statistics.Total, Is.EqualTo(new Percentiles(1_000 * Millisecond, 1_900 * Millisecond,
                2_000 * Millisecond, 2_000 * Millisecond)));
            Assert.That(statistics.Never, Is.Zero);
            Assert.That(
                RecoveryTable.Cells(statistics),
                Is.EqualTo(new[] { "20", "1 s", "1.90 s", "2 s", "920 ms", "0 s", "80 ms" }));
        });
    }

    [Test]
    public void OneNeverRecovered_TailIsNeverAndMiddleIsNot()
    {
        RecoveryStatistics statistics = RecoveryStatistics.Of([Never(), Ended(300), Ended(200)]);
        Assert.Multiple(() =>
        {
            Assert.That(statistics.Total, Is.EqualTo(new Percentiles(300 * Millisecond, null, null, null)));
            Assert.That(statistics.Network, Is.EqualTo(new Percentiles(80 * Millisecond, 80 * Millisecond,
                80 * Millisecond, 80 * Millisecond)));
            Assert.That(
                RecoveryTable.Cells(statistics),
                Is.EqualTo(new[] { "2 of 3", "300 ms", "never", "never", "120 ms", "0 s", "80 ms" }));
        });
    }

    [Test]
    public void Table_AsManyCellsAsColumns() =>
        Assert.That(RecoveryTable.Cells(RecoveryStatistics.Of([Ended(5)])),
            Has.Count.EqualTo(RecoveryTable.Columns.Count));

    [Test]
    public void Percentile_IsTheSmallestValueWithEnoughAtOrBelowIt() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyArray<NonNegativeInt>>(),
            static values =>
            {
                long[] lengths = [.. values.Get.Select(static value => (long)value.Get)];
                Percentiles percentiles = Percentiles.Of(lengths.Select(static length => (long?)length))!;
                return percentiles.P50 == ByDefinition(lengths, 50) && percentiles.P95 == ByDefinition(lengths, 95)
                    && percentiles.P99 == ByDefinition(lengths, 99) && percentiles.Max == lengths.Max();
            }).Check(Config.QuickThrowOnFailure.WithReplay(20261122, 1));

    [Test]
    public void Parts_ShownAddUpToTheWholeShown()
    {
        Recovery recovery = Split(2_224, 14, 76);
        Assert.Multiple(() =>
        {
            Assert.That(RecoveryText.Describe(recovery), Is.EqualTo("2.31 s = OS 2.22 + engine 0.02 + network 0.07"));
            Assert.That(RecoveryText.Describe(Split(0, 1, 80)), Is.EqualTo("81 ms = OS 0 + engine 1 + network 80"));
            Assert.That(RecoveryText.Describe(Never()), Is.EqualTo("never recovered"));
        });
    }

    private static long ByDefinition(long[] lengths, int percent) => lengths.Order()
        .First(candidate => lengths.Count(length => length <= candidate) * 100L >= lengths.Length * (long)percent);

    private static Recovery Ended(long totalMs) => Split(Math.Max(0, totalMs - 80), 0, Math.Min(80, totalMs));

    private static Recovery Split(long systemMs, long engineMs, long networkMs)
    {
        long system = systemMs * Millisecond, engine = engineMs * Millisecond, network = networkMs * Millisecond;
        return new Recovery(
            RecoveryTrigger.FullWake, 0, system, system, null, system + engine + network, system, engine, network,
            network);
    }

    private static Recovery Never() => new(RecoveryTrigger.PathLoss, 0, null, null, null, null, 0, 0, 0,
        40 * Millisecond);
}
