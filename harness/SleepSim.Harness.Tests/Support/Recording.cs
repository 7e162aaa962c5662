using SleepSim.Traces;

namespace SleepSim.Harness.Tests;

/// <summary>Keeps the records of a run.</summary>
internal sealed class Recording : ITraceSink
{
    public List<TraceRecord> Records { get; } = [];

    public RunResult Result { get; set; } = null!;

    public void Take(TraceRecord record) => Records.Add(record);

    public IEnumerable<T> Of<T>()
        where T : TraceRecord => Records.OfType<T>();

    /// <summary>The times of records of a kind, in nanoseconds.</summary>
    public IEnumerable<long> TimesOf<T>(Func<T, bool>? which = null)
        where T : TraceRecord => Of<T>().Where(which ?? (_ => true)).Select(record => record.At);

    /// <summary>Records of a kind from one moment to another.</summary>
    public IEnumerable<T> Between<T>(string from, string to)
        where T : TraceRecord => Of<T>().Where(record => record.At >= World.Ns(from) && record.At <= World.Ns(to));
}
