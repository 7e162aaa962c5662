namespace SleepSim.Traces.Tests;

public sealed class TraceRecordTests
{
    private static IEnumerable<Type> Kinds => RecordSamples.Kinds;

    [Test]
    public void EveryKind_HasANameInTheFile() => Assert.That(RecordSamples.Named, Is.EqualTo(RecordSamples.Kinds));

    [TestCaseSource(nameof(Kinds))]
    public void WrittenAndRead_TheSameRecord(Type kind)
    {
        TraceRecord record = RecordSamples.Of(kind);
        string line = TraceFile.ToLine(record);
        Assert.Multiple(() =>
        {
            Assert.That(line, Does.Not.Contain('\n'));
            Assert.That(TraceFile.FromLine(line), Is.EqualTo(record));
        });
    }

    [TestCaseSource(nameof(Kinds))]
    public void AnyFieldChanged_OtherHash(Type kind)
    {
        string original = HashOf(RecordSamples.Of(kind));
        Assert.Multiple(() =>
        {
            foreach ((string field, TraceRecord changed) in RecordSamples.Changed(kind))
                Assert.That(HashOf(changed), Is.Not.EqualTo(original), $"{kind.Name}.{field} is not in the hash.");
        });
    }

    [Test]
    public void OtherKindWithEqualFields_OtherHash() =>
        Assert.That(HashOf(new SleepAnnounced(1, "x")), Is.Not.EqualTo(HashOf(new RunEnded(1, "x"))));

    [Test]
    public void NoErrorAndEmptyError_OtherHash() =>
        Assert.That(
            HashOf(new EngineCompleted(1, 1, CompletionKind.Start, null)),
            Is.Not.EqualTo(HashOf(new EngineCompleted(1, 1, CompletionKind.Start, ""))));

    private static string HashOf(TraceRecord record)
    {
        TraceHash hash = new();
        record.AddTo(hash);
        return hash.Digest();
    }
}
