namespace SleepSim.Traces.Tests;

public sealed class TraceFileTests
{
    [Test]
    public void RecordsOfEveryKind_ReadBackInOrder()
    {
        using TracePath file = new();
        List<TraceRecord> records = [.. RecordSamples.Kinds.Select(RecordSamples.Of)];
        records =
        [
            .. records.Where(static record => record is not (RunEnded or EngineDiscarded)),
            .. records.OfType<RunEnded>(), .. records.OfType<EngineDiscarded>(),
        ];
        Write(file.Path, records);
        TraceReading reading = TraceFile.Read(file.Path);
        Assert.That(reading.Fault, Is.Null);
        Assert.That(reading.Records, Is.EqualTo(records));
    }

    [Test]
    public void File_OneLineARecordEndingInLf()
    {
        using TracePath file = new();
        Write(file.Path, [new SleepCancelled(5), new RunEnded(7, "")]);
        Assert.That(
            File.ReadAllText(file.Path),
            Is.EqualTo(
                "{\"what\":\"sleep-cancelled\",\"at\":5}\n{\"what\":\"run-ended\",\"pending\":\"\",\"at\":7}\n"));
    }

    [TestCase("", Description = "an empty line")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"at\":1}")]
    [TestCase("{\"what\":\"no-such-thing\",\"at\":1}")]
    [TestCase("{\"what\":\"power\",\"at\":\"noon\"}")]
    [TestCase("{\"what\":\"power\",\"state\":\"half-asleep\",\"at\":1}")]
    [TestCase("\0\u0001\uFFFD", TestName = "Junk_RefusedWithReason")]
    [TestCase("{\"what\":\"power\",\"at\":1}", Description = "a field is missing")]
    [TestCase("{\"what\":\"run-ended\",\"pending\":null,\"at\":1}")]
    [TestCase("{\"what\":\"run-ended\",\"pending\":\"\",\"at\":1,\"at\":2}")]
    [TestCase("{\"what\":\"run-ended\",\"pending\":[[[[[]]]]],\"at\":1}")]
    [TestCase("{\"what\":\"run-ended\",\"pending\":\"\\ud800\",\"at\":1}")]
    [TestCase("{\"what\":\"run-ended\",\"pending\":\"\",\"at\":1e3}")]
    [TestCase("{\"what\":\"run-ended\",\"pending\":\"\",\"at\":99999999999999999999}")]
    [TestCase("{\"what\":\"power\",\"state\":7,\"reason\":\"\",\"at\":1}")]
    [TestCase("{\"what\":\"power\",\"state\":\"asleep,dark-wake\",\"reason\":\"\",\"at\":1}")]
    public void LineThatIsNoRecord_RefusedWithReason(string line) =>
        Assert.That(() => TraceFile.FromLine(line), Throws.InstanceOf<FormatException>());

    [Test]
    public void FolderThatIsNotThere_RefusedWhenOpened()
    {
        using TracePath file = new();
        string missing = Path.Combine(file.Path, "no", "trace.jsonl");
        Assert.That(() => new TraceFile(missing), Throws.InstanceOf<IOException>());
    }

    private static void Write(string path, IEnumerable<TraceRecord> records)
    {
        using TraceFile file = new(path);
        foreach (TraceRecord record in records) file.Take(record);
    }
}
