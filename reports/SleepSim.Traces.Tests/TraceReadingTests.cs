using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Traces.Tests;

/// <summary>A trace file that is broken gives what stands before the fault, and one fault.</summary>
public sealed class TraceReadingTests
{
    private static readonly TraceRecord[] _trace =
    [
        new RunStarted(0, "Grüße → \"nap\"", "naive", "0.1.0"),
        new PowerChanged(5, PowerState.Asleep, "lid"),
        new EngineCreated(5, 1),
        new EngineCompleted(5, 1, CompletionKind.Sleep, null),
        new WallClockSet(7, -3_600),
        new RunEnded(9, ""),
        new EngineDiscarded(9, 1),
    ];

    [FsCheck.NUnit.Property(MaxTest = 1_000, Replay = "20261123,1")]
    public Property AnyTruncation_GivesTheGoodPrefixAndOneFault()
    {
        byte[] whole = Bytes(_trace);
        return Prop.ForAll(Gen.Choose(0, whole.Length - 1).ToArbitrary(), length =>
        {
            TraceReading reading = Read(whole[..length]);
            int feeds = whole[..length].Count(static one => one == '\n');
            // A record that misses only its line feed is whole, and counts.
            int good = feeds + (whole[length] == '\n' ? 1 : 0);
            return reading.Fault is { Line: > 0 } && reading.Records.SequenceEqual(_trace[..good]);
        });
    }

    [FsCheck.NUnit.Property(MaxTest = 1_000, Replay = "20261123,3")]
    public Property AnyBytes_GiveAReadingAndNoException() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), Gen.Choose(0, Bytes(_trace).Length).ToArbitrary(), static (junk, at) =>
        {
            byte[] whole = Bytes(_trace);
            TraceReading reading = Read([.. whole[..at], .. junk, .. whole[at..]]);
            return reading.Fault is null || reading.Records.Count <= _trace.Length + junk.Length;
        });

    [Test]
    public void WholeTrace_HasNoFault()
    {
        TraceReading reading = Read(Bytes(_trace));

        Assert.That(reading.Fault, Is.Null);
        Assert.That(reading.Records, Is.EqualTo(_trace));
    }

    [Test]
    public void LinesOfWindowsWithAByteOrderMark_AreRead()
    {
        string text = "\uFEFF" + Encoding.UTF8.GetString(Bytes(_trace)).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.That(Read(Encoding.UTF8.GetBytes(text)).Fault, Is.Null);
    }

    [TestCase("", 0, 1, "the file is empty")]
    [TestCase("hello\n", 0, 1, "found no trace record")]
    [TestCase("\u007fELF\u0002\u0001\0\0", 0, 1, "the file ends in the middle of it",
        TestName = "Program_NamesLineAndReason")]
    [TestCase("{\"what\":\"sleep-cancelled\",\"at\":5}\n\n", 1, 2, "found an empty line")]
    [TestCase("{\"what\":\"sleep-cancelled\",\"at\":5}\n{\"what\":\"sleep-cancelled\",\"at\":4}\n", 1, 2,
        "found a record at 4 ns after one at 5 ns")]
    [TestCase("{\"what\":\"sleep-cancelled\",\"at\":-1}\n", 0, 1, "found -1 in 'at'")]
    [TestCase("{\"what\":\"sleep-cancelled\",\"at\":9000000000000000000}\n", 0, 1, "the first ten years")]
    [TestCase("{\"what\":\"nat-lost\",\"count\":-2,\"at\":1}\n", 0, 1, "found -2 in 'count'")]
    [TestCase("{\"what\":\"echo-answered\",\"echo\":1,\"roundTrip\":2,\"route\":\"tunnel\",\"at\":1}\n", 0, 1,
        "found 2 in 'roundTrip'")]
    [TestCase("{\"what\":\"run-ended\",\"pending\":\"\",\"at\":1}\n{\"what\":\"sleep-cancelled\",\"at\":5}\n", 1, 2,
        "after 'run-ended'")]
    [TestCase("{\"what\":\"sleep-cancelled\",\"at\":5}\n", 1, 2, "ends before the record 'run-ended'")]
    [TestCase("{\"what\":\"engine-created\",\"generation\":1,\"at\":1}\n"
        + "{\"what\":\"run-ended\",\"pending\":\"\",\"at\":1}\n",
        2, 3, "ends before the record 'engine-discarded'")]
    [TestCase("{\"what\":\"run-ended\",\"pending\":\"\",\"at\":1}\n"
        + "{\"what\":\"engine-discarded\",\"generation\":1,\"at\":1}\n",
        1, 2, "after 'run-ended'")]
    [TestCase("{\"what\":\"power\",\"state\":\"tired\",\"reason\":\"\",\"at\":1}\n", 0, 1, "$.state")]
    public void FileThatIsNoTrace_NamesLineAndReason(string text, int good, int line, string reason)
    {
        TraceReading reading = Read(Encoding.UTF8.GetBytes(text));

        Assert.That(reading.Records, Has.Count.EqualTo(good));
        Assert.That(reading.Fault?.Line, Is.EqualTo(line));
        Assert.That(reading.Fault?.Reason, Does.Contain(reason));
    }

    [Test]
    public void TextThatIsNotUtf8_IsAFault()
    {
        byte[] bytes = Bytes([new RunEnded(1, "waits")]);
        bytes[Encoding.UTF8.GetString(bytes).IndexOf("waits", StringComparison.Ordinal)] = 0xFF;

        Assert.That(Read(bytes).Fault?.Line, Is.EqualTo(1));
    }

    [Test]
    public void LineOverItsBound_IsAFaultAndNotRead()
    {
        byte[] bytes = Bytes([new SleepCancelled(1), new SleepAnnounced(2, new string('z', 100_000))]);

        TraceReading reading = Read(bytes, new TraceBounds { LineBytesMax = 90_000 });

        Assert.That(reading.Records, Has.Count.EqualTo(1));
        Assert.That(reading.Fault, Is.EqualTo(
            new TraceFault(2, "found a line of more than 90000 bytes, expected a shorter one")));
    }

    [Test]
    public void LongLineWithinItsBound_IsRead()
    {
        TraceRecord[] records = [new SleepAnnounced(2, new string('z', 300_000)), new RunEnded(2, "")];

        Assert.That(Read(Bytes(records)).Records, Is.EqualTo(records));
    }

    [Test]
    public void FileOverItsBounds_GivesWhatFits()
    {
        byte[] bytes = Bytes([.. Enumerable.Range(0, 10_000).Select(static i => new SleepCancelled(i))]);

        Assert.That(Read(bytes, new TraceBounds { RecordsMax = 7 }).Records, Has.Count.EqualTo(7));
        Assert.That(Read(bytes, new TraceBounds { FileBytesMax = 100_000 }).Fault?.Reason,
            Does.Contain("more than 100000 bytes"));
    }

    private static TraceReading Read(byte[] bytes, TraceBounds? bounds = null)
    {
        using MemoryStream stream = new(bytes);
        return TraceReader.Read(stream, bounds ?? new TraceBounds());
    }

    private static byte[] Bytes(IEnumerable<TraceRecord> records) =>
        Encoding.UTF8.GetBytes(string.Concat(records.Select(static record => TraceFile.ToLine(record) + "\n")));
}
