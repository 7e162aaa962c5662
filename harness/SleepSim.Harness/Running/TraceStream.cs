using SleepSim.Harness.Kernel;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>The one way out of a world: every record goes through the hash and to everyone who reads the
/// trace.</summary>
internal sealed class TraceStream(Scheduler scheduler)
{
    private readonly TraceHash _hash = new();
    private readonly List<ITraceSink> _readers = [];

    /// <summary>Records taken so far.</summary>
    public long Count { get; private set; }

    /// <summary>The time that a record made at this moment bears.</summary>
    public long Now => scheduler.Now.Nanoseconds;

    public void AddReader(ITraceSink reader) => _readers.Add(reader);

    public void Emit(TraceRecord record)
    {
        Count++;
        record.AddTo(_hash);
        foreach (ITraceSink reader in _readers) reader.Take(record);
    }

    public string Digest() => _hash.Digest();
}
