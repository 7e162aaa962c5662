using SleepSim.Harness;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>The trace of a live run while it is made: by several threads, each with the moments that the kernel gave
/// it, so that the order is known only in the end.</summary>
internal sealed class LiveTrace
{
    // About a gigabyte; a run of minutes has a thousandth of it.
    private const int RecordsMax = 5_000_000;

    private readonly List<TraceRecord> _records = [];
    private long _began = Libc.Now(Libc.Monotonic);
    private bool _ended;

    /// <summary>Nanoseconds since the run began.</summary>
    public long Now => Libc.Now(Libc.Monotonic) - _began;

    /// <summary>A moment on CLOCK_MONOTONIC, since the run began.</summary>
    public long At(long monotonic) => Math.Max(0, monotonic - _began);

    /// <summary>The run begins now: what was before was no part of it.</summary>
    public void Begin(string scenario, string engine)
    {
        lock (_records)
        {
            _began = Libc.Now(Libc.Monotonic);
            _records.Clear();
            _records.Add(new RunStarted(0, scenario, engine, Simulation.Version));
        }
    }

    /// <summary>Takes the last record: what comes later is no part of the run.</summary>
    public void End(RunEnded last)
    {
        Add(last);
        lock (_records) _ended = true;
    }

    /// <summary>Takes a record, from any thread.</summary>
    public void Add(TraceRecord record)
    {
        lock (_records)
        {
            if (_ended) return;
            if (_records.Count == RecordsMax)
                throw new LabException($"Found more than {RecordsMax} records in one run, expected thousands.");
            _records.Add(record);
        }
    }

    /// <summary>What has come together, in the order of time; what fell on one instant as it came.</summary>
    public IReadOnlyList<TraceRecord> InOrder()
    {
        lock (_records) return [.. _records.OrderBy(static record => record.At)];
    }
}
