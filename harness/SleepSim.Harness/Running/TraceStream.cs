using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>The one way out of a world: every record goes through the hash and to everyone who reads the
/// trace.</summary>
internal sealed class TraceStream(Scheduler scheduler)
{
    private readonly TraceHash _hash = new();
    private readonly List<ITraceSink> _readers = [];
    private IFarEnd? _protocol;

    /// <summary>Records taken so far.</summary>
    public long Count { get; private set; }

    /// <summary>The time that a record made at this moment bears.</summary>
    public long Now => scheduler.Now.Nanoseconds;

    /// <summary>What a datagram is on record; WireGuard's until told otherwise.</summary>
    public DatagramLabel LabelOf(ReadOnlySpan<byte> datagram) =>
        _protocol is { } protocol ? protocol.LabelOf(datagram) : WireInspector.LabelOf(datagram);

    /// <summary>Datagrams are labelled as this far end has it.</summary>
    public void SpeakAs(IFarEnd farEnd) => _protocol = farEnd;

    public void AddReader(ITraceSink reader) => _readers.Add(reader);

    public void Emit(TraceRecord record)
    {
        Count++;
        record.AddTo(_hash);
        foreach (ITraceSink reader in _readers) reader.Take(record);
    }

    public string Digest() => _hash.Digest();
}
