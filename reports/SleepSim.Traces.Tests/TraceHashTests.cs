using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Traces.Tests;

public sealed class TraceHashTests
{
    // Every hash that was ever printed or written down depends on these.
    private const string GoldenEmpty = "2d06800538d394c2";
    private const string GoldenRun = "436daee0ff2d6ca9";

    [Test]
    public void Nothing_GoldenHash() => Assert.That(new TraceHash().Digest(), Is.EqualTo(GoldenEmpty));

    [Test]
    public void ShortRun_GoldenHash() => Assert.That(HashOf(ShortRun()), Is.EqualTo(GoldenRun));

    [Test]
    public void OtherOrder_OtherHash()
    {
        TraceRecord[] records = ShortRun();
        (records[1], records[2]) = (records[2], records[1]);
        Assert.That(HashOf(records), Is.Not.EqualTo(HashOf(ShortRun())));
    }

    [Test]
    public void DigestInBetween_ChangesNothing()
    {
        TraceHash hash = new();
        foreach (TraceRecord record in ShortRun())
        {
            record.AddTo(hash);
            hash.Digest();
        }

        Assert.That(hash.Digest(), Is.EqualTo(HashOf(ShortRun())));
    }

    [Test]
    public void TextsThatRunIntoEachOther_OtherHash()
    {
        TraceHash one = new(), other = new();
        one.Add("ab");
        one.Add("c");
        other.Add("a");
        other.Add("bc");
        Assert.That(one.Digest(), Is.Not.EqualTo(other.Digest()));
    }

    [Test]
    public void LongText_HashedWhole()
    {
        TraceHash one = new(), other = new();
        one.Add(new string('x', 10_000) + "a");
        other.Add(new string('x', 10_000) + "b");
        Assert.That(one.Digest(), Is.Not.EqualTo(other.Digest()));
    }

    [Test]
    public void EqualInputs_EqualHash() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<long[]>(),
            static numbers =>
            {
                TraceHash one = new(), other = new();
                foreach (long number in numbers)
                {
                    one.Add(number);
                    other.Add(number);
                }

                return one.Digest() == other.Digest();
            }).Check(Config.QuickThrowOnFailure.WithReplay(20261122, 1));

    [Test]
    public void ManyNumbers_EachCounts()
    {
        // More than one buffer full, and a change at every place of it must show.
        const int Count = 600;
        string original = HashOfNumbers(Count, changed: -1);
        for (int i = 0; i < Count; i++) Assert.That(HashOfNumbers(Count, i), Is.Not.EqualTo(original));
    }

    private static string HashOfNumbers(int count, int changed)
    {
        TraceHash hash = new();
        for (int i = 0; i < count; i++) hash.Add(i == changed ? -1L : i);
        return hash.Digest();
    }

    private static string HashOf(IEnumerable<TraceRecord> records)
    {
        TraceHash hash = new();
        foreach (TraceRecord record in records) record.AddTo(hash);
        return hash.Digest();
    }

    private static TraceRecord[] ShortRun() =>
    [
        new RunStarted(0, "golden", "naive", "0.1.0"),
        new PowerChanged(0, PowerState.FullWake, "boot"),
        new InterfaceChanged(1_000, "en0", true, true, true),
        new DatagramSent(2_000, true, WireKind.Initiation, 0, 148),
        new DatagramReceived(42_000_000, true, WireKind.Response, 1, 2, 92),
        new EngineCompleted(42_000_001, 1, CompletionKind.Start, null),
        new RunEnded(1_000_000_000, ""),
    ];
}
