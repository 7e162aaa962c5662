using SleepSim.Traces;

namespace SleepSim.Campaigns;

/// <summary>Keeps the beginning of a trace in memory.</summary>
internal sealed class RecordKeeper : ITraceSink
{
    // Some hundred megabytes; no generated scenario makes a tenth of it.
    private const int KeptMax = 2_000_000;

    private readonly List<TraceRecord> _kept = [];

    /// <summary>The records so far, up to the bound.</summary>
    public IReadOnlyList<TraceRecord> Kept => _kept;

    /// <inheritdoc/>
    public void Take(TraceRecord record)
    {
        if (_kept.Count < KeptMax) _kept.Add(record);
    }
}
