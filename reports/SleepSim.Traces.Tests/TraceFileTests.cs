namespace SleepSim.Traces.Tests;

public sealed class TraceFileTests
{
    [Test]
    public void RecordsOfEveryKind_ReadBackInOrder()
    {
        using TracePath file = new();
        List<TraceRecord> records = [.. RecordSamples.Kinds.Select(RecordSamples.Of)];
        Write(file.Path, records);
        Assert.That(TraceFile.Read(file.Path), Is.EqualTo(records));
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

    [Test]
    public void CrashInTheMiddle_WholeLinesReadableAndBrokenOneNamed()
    {
        using TracePath file = new();
        Write(file.Path, [new SleepCancelled(5), new RunEnded(7, "an echo")]);
        string whole = File.ReadAllText(file.Path);
        File.WriteAllText(file.Path, whole[..^9]);

        List<TraceRecord> read = [];
        FormatException? error = null;
        try
        {
            foreach (TraceRecord record in TraceFile.Read(file.Path)) read.Add(record);
        }
        catch (FormatException e)
        {
            error = e;
        }

        Assert.Multiple(() =>
        {
            Assert.That(read, Is.EqualTo(new TraceRecord[] { new SleepCancelled(5) }));
            Assert.That(error?.Message, Does.StartWith($"{file.Path}:2: ").And.Contain("not a trace record"));
        });
    }

    [TestCase("", Description = "an empty line")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"at\":1}")]
    [TestCase("{\"what\":\"no-such-thing\",\"at\":1}")]
    [TestCase("{\"what\":\"power\",\"at\":\"noon\"}")]
    [TestCase("{\"what\":\"power\",\"state\":\"half-asleep\",\"at\":1}")]
    [TestCase("\0\u0001\uFFFD")]
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
