using SleepSim.Traces;

namespace SleepSim.Campaigns.Tests.Determinism;

public sealed class RecordComparerTests
{
    private static readonly TraceRecord[] Kept =
        [new PhaseChanged(0, RunPhase.Chaos), new PhaseChanged(7, RunPhase.Calm), new RunEnded(9, "")];

    [Test]
    public void SameTraces_DoNotDiffer() => Assert.That(Compare(Kept), Is.Null);

    [Test]
    public void FirstRecordThatDiffers_IsNamed()
    {
        RecordDifference? found = Compare([Kept[0], new PhaseChanged(8, RunPhase.Calm), new RunEnded(10, "")]);

        Assert.That(found!.Number, Is.EqualTo(1));
        Assert.That(found.At, Is.EqualTo(7));
        Assert.That(found.First, Does.Contain("7"));
        Assert.That(found.Second, Does.Contain("8"));
    }

    [Test]
    public void ShorterTrace_DiffersWhereItEnds()
    {
        RecordDifference? found = Compare(Kept[..2]);

        Assert.That(found!.Number, Is.EqualTo(2));
        Assert.That(found.Second, Is.Empty);
    }

    [Test]
    public void LongerTrace_DiffersWhereTheOtherEnds()
    {
        RecordDifference? found = Compare([.. Kept, new RunEnded(11, "")]);

        Assert.That(found!.Number, Is.EqualTo(3));
        Assert.That(found.First, Is.Empty);
        Assert.That(found.At, Is.EqualTo(11));
    }

    private static RecordDifference? Compare(TraceRecord[] second)
    {
        RecordComparer comparer = new(Kept);
        foreach (TraceRecord record in second) comparer.Take(record);
        return comparer.Conclude();
    }
}
