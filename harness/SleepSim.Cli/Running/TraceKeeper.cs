using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>Keeps a trace in memory for the pictures, and passes it on to its file.</summary>
internal sealed class TraceKeeper(ITraceSink file) : ITraceSink
{
    // About a gigabyte; a day of a real Mac has less than a tenth of it.
    private const int KeptMax = 5_000_000;

    private readonly List<TraceRecord> _kept = [];

    /// <summary>The records so far; beyond the bound only the file has them.</summary>
    public IReadOnlyList<TraceRecord> Kept => _kept;

    /// <inheritdoc/>
    public void Take(TraceRecord record)
    {
        file.Take(record);
        if (_kept.Count < KeptMax) _kept.Add(record);
    }
}
